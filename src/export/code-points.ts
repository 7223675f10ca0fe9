/**
 * Makes the function that turns an offset in UTF-16 code units, as JavaScript counts, into one in Unicode code points, as Label
 * Studio and the Web Annotation model count. They differ behind characters outside the basic plane (emoji, rare scripts).
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
