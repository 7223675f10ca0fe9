/** A time to the minute, in UTC: `2025-06-29 12:00 UTC`. */
export const isoMinute = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
