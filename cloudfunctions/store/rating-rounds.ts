import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import type { Batch, Rounds } from '@shared/rating/decide-batch'
import { collection } from './collection'

/** How far a carrier has come with publishing its ratings. */
export interface RatingRounds {
  _id: CarrierId
  /** services up to this day have been looked at; each month is, once */
  lookedThrough: LocalDate
  rounds: Rounds
  /** what the latest look decided, until it is public; it never changes, so whoever carries it out writes the same */
  plan: (Batch & { day: LocalDate }) | null
}
export const ratingRounds = collection<RatingRounds>('rating-rounds')
