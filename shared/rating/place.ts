import { type LocalDate, localDate } from '../calendar/local-date'

/** Until a later rating of the same enterprise stands for it: no day of this product comes after it. */
export const forGood = localDate('9999-12-31')

/** Bits of a keyed hash in a place: under them the day, and together still an exact number. */
const hashBits = 2 ** 24
const dayOf = (day: LocalDate) => Number(day.replaceAll('-', ''))

/**
 * Where a rating stands in the public list: by the day of its batch, and within the batch by a hash that nobody can compute, so that
 * the order tells nothing of who came when (T4).
 */
export const placeIn = (day: LocalDate, hash: number): number => dayOf(day) * hashBits + (hash % hashBits)

/** All of a batch and of those before it stand below this. */
export const endOf = (day: LocalDate): number => (dayOf(day) + 1) * hashBits

/** The day of the batch that a place belongs to. */
export function dayAt(place: number): LocalDate {
  const digits = String(Math.floor(place / hashBits))
  return localDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}
