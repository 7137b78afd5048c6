/** Parts of a date as MongoDB counts them; every date here has the wall clock of the wanted zone in its UTC parts. */
const DAY = 86_400_000

export const dayOfYear = (d: Date): number => Math.floor((d.getTime() - Date.UTC(d.getUTCFullYear(), 0, 1)) / DAY) + 1

/** Weeks begin on Sunday; the days before the year's first Sunday are week 0. */
export const week = (d: Date): number => Math.floor((dayOfYear(d) + 6 - d.getUTCDay()) / 7)

/** Monday 1 … Sunday 7. */
export const isoDayOfWeek = (d: Date): number => d.getUTCDay() || 7

/** The Thursday of the date's ISO week: its year is the week's year. */
const thursday = (d: Date): Date => new Date(d.getTime() + (4 - isoDayOfWeek(d)) * DAY)

export const isoWeekYear = (d: Date): number => thursday(d).getUTCFullYear()

export const isoWeek = (d: Date): number => Math.ceil(dayOfYear(thursday(d)) / 7)
