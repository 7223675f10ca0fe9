/**
 * The value that a standard normal variable stays below with a probability from 0.5 to 1 (Abramowitz and Stegun 1964, 26.2.23; off
 * by less than 0.00045).
 */
export function normalQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - probability));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t ** 2) / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3);
}

/**
 * The same for Student's t (Abramowitz and Stegun 1964, 26.7.5), from five degrees of freedom on to about 0.01.
 * @param freedom degrees of freedom
 */
export function studentQuantile(probability: number, freedom: number): number {
  const x = normalQuantile(probability);
  const terms = [
    (x ** 3 + x) / 4,
    (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96,
    (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384,
    (79 * x ** 9 + 776 * x ** 7 + 1482 * x ** 5 - 1920 * x ** 3 - 945 * x) / 92160,
  ];
  return terms.reduce((sum, term, i) => sum + term / freedom ** (i + 1), x);
}
