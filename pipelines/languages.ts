/** English names of languages that records and delegations name, with their ISO 639-1 codes. */
const codes: Readonly<Record<string, string>> = {
  arabic: 'ar',
  armenian: 'hy',
  azerbaijani: 'az',
  belarusian: 'be',
  chinese: 'zh',
  dutch: 'nl',
  english: 'en',
  french: 'fr',
  georgian: 'ka',
  german: 'de',
  hebrew: 'he',
  hindi: 'hi',
  italian: 'it',
  japanese: 'ja',
  kazakh: 'kk',
  kyrgyz: 'ky',
  korean: 'ko',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  serbian: 'sr',
  spanish: 'es',
  swahili: 'sw',
  tajik: 'tg',
  turkish: 'tr',
  turkmen: 'tk',
  ukrainian: 'uk',
  uzbek: 'uz',
};

/** The ISO 639-1 code of a language's English name in any case, or null. */
export const languageCode = (name: string): string | null => codes[name.trim().toLowerCase()] ?? null;

/** The names as an alternative for patterns. */
export const languageNames: string = Object.keys(codes).join('|');
