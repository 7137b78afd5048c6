import { beijingDate } from '../calendar/beijing'
import { addDays, daysBetween, type LocalDate, localDate } from '../calendar/local-date'
import { addWorkingDays, isWeekend, isWorkingDay } from '../calendar/working-days'
import type { ComplaintGround } from './grounds'
import { telling } from './telling-terms'

/** A day on which an enterprise could have been given cause to complain: an appointment that stood and whose time has come. */
export interface Occasion {
  enterpriseId: string
  date: LocalDate
  arrived: boolean
  completed: boolean
}

/** Whole weeks, Monday to Sunday, in which enough enterprises had an occasion: a complaint about one of them could be anybody's. */
export interface Round {
  from: LocalDate
  to: LocalDate
}

const week = 7
/** Weeks are joined within blocks that begin on the same Mondays for ever, so that rounds do not depend on when somebody looks. */
const firstBlock = localDate('2024-01-01')
export const blockDays = 4 * week

/** The four weeks whose occasions decide on the round of a day. */
export function blockOf(day: LocalDate): Round {
  const since = daysBetween(firstBlock, day)
  const from = addDays(firstBlock, Math.floor(since / blockDays) * blockDays)
  return { from, to: addDays(from, blockDays - 1) }
}

/** Whom the station would think of: of a missed appointment those it did not serve, of anything else those who came. */
const couldMean = (ground: ComplaintGround, { arrived, completed }: Occasion) =>
  ground === 'missed-appointment' ? !completed : arrived

/**
 * The round that a complaint about this day belongs to (T4). The rounds of a block do not overlap, and they follow from appointments
 * alone, which the station knows anyway: so neither the day on which it is told nor the difference between two such days says more than
 * that it was one of at least five.
 * @param occasions of the carrier, of the whole block
 * @returns null: the weeks have not come to five enterprises
 */
export function roundOf(day: LocalDate, ground: ComplaintGround, occasions: readonly Occasion[]): Round | null {
  const block = blockOf(day)
  const counted = occasions.filter((each) => couldMean(ground, each))
  for (let from = block.from, monday = block.from; monday <= block.to; monday = addDays(monday, week)) {
    const to = addDays(monday, week - 1)
    const candidates = new Set(
      counted.filter(({ date }) => date >= from && date <= to).map(({ enterpriseId }) => enterpriseId),
    )
    if (candidates.size < telling.enterprises) continue
    if (day <= to) return { from, to }
    from = addDays(to, 1)
  }
  return null
}

/**
 * The day on which the station is told of the complaints of this round: one day for all of them, a week after the round has ended, so
 * that it makes no difference on which of its days the cause was, nor when it was filed.
 * @returns null: it was filed too late for that. Told on a day of its own it would show when it was filed, and whoever was about then
 * would be suspected: a person decides.
 */
export function tellingDay({ to }: Round, filedOn: LocalDate): LocalDate | null {
  const last = addDays(to, telling.restDays)
  return filedOn > last ? null : firstWorkingDay(addDays(last, 1))
}

/** After this day a person decides whether the station hears of it, if it has not been told. */
export const lastDayOfWaiting = (filedAt: number): LocalDate =>
  addWorkingDays(beijingDate(filedAt), telling.workingDays).date

function firstWorkingDay(day: LocalDate): LocalDate {
  const answer = isWorkingDay(day)
  return answer === 'yes' || (answer === 'provisional' && !isWeekend(day)) ? day : firstWorkingDay(addDays(day, 1))
}
