import type { HeadLine } from './head.ts';

const dateline =
  /(?:^|\s)(?<city>\p{Lu}[\p{Lu}'’-]{2,}(?: \p{Lu}[\p{Lu}'’-]+){0,2})(?:, (?<land>\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}))?(?: ?\([^()]{3,20}\))? ?[–—-] ?(?=\p{Lu})/u;
/** A line that is a place: `ULAANBAATAR, MONGOLIA`, `PUTRAJAYA`, or behind a date and an hour. */
const placeLine =
  /^(?:.*\d{1,2}:\d{2},\s*)?(?<place>(?:The )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}'’-]+(?: (?:of )?\p{Lu}[\p{L}'’-]+){0,2})$/u;

/** Where it was delivered or issued: a dateline, or a line of the head that is a place and its country. */
export function findPlace(lines: readonly HeadLine[], text: string): string | null {
  for (const line of lines.slice(0, 12)) {
    const place = placeLine.exec(line.text)?.groups?.place;
    if (
      place &&
      !/\b(?:Mr|Ms|Minister|President|Director|Ambassador|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
        place,
      )
    )
      return capitalised(place);
  }
  const match = dateline.exec(text.slice(0, 600));
  if (!match) return null;
  const { city, land } = match.groups!;
  return land ? `${capitalised(city!)}, ${land}` : capitalised(city!);
}

const capitalised = (place: string): string =>
  place === place.toUpperCase() ? place.replace(/\p{L}+/gu, (w) => w.charAt(0) + w.slice(1).toLowerCase()) : place;
