/** A word as it is typed in a POSIX shell: quoted where the shell would read more than letters in it. */
export const shellWord = (word: string): string =>
  /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
