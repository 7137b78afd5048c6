import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { addWorkingDays, isWeekend, isWorkingDay } from '@shared/calendar/working-days'
import type { Carrier } from '@shared/directory/carrier'
import type { CarrierId } from '@shared/ids'
import type { YearStation } from '../../demo/year/stations'
import { seeded } from '../../localcloud/index'
import type { Asked, Output, Path } from '../../test/calls'
import { Agenda } from './agenda'
import type { YearTown } from './town'

const MINUTE = 60_000
/** Background tasks run at most this often while something happens, and in the early morning of each day. */
const TICK_MS = 30 * MINUTE

/** Who takes part, and how long it goes on. */
export interface Cast {
  stations: readonly YearStation[]
  /** carriers of other kinds, which are there and do nothing */
  others: readonly Carrier[]
  /** of the enterprises, how many of the first */
  enterprises: number
  ends: LocalDate
  /** nothing happens that is out of the ordinary */
  plain?: boolean
}

/** A year as it goes on: the clock moves from one thing to the next, and each may bring others. */
export class Story {
  readonly agenda = new Agenda()
  /** the stations that lost their place: they claim nothing any more */
  readonly gone = new Set<CarrierId>()
  private readonly random: () => number
  private readonly ticks = new Set<number>()

  constructor(
    readonly town: YearTown,
    readonly cast: Cast,
  ) {
    this.random = seeded(town.seed)
  }

  get now(): number {
    return this.town.now
  }

  /** It happens then, or now if that moment has passed. */
  at(moment: number, run: () => Promise<unknown>): void {
    this.agenda.add(Math.max(moment, this.now), run)
  }

  /** Lets everything happen up to this moment. */
  async goOn(until: number): Promise<void> {
    this.town.enter()
    for (let next = this.agenda.next(until); next; next = this.agenda.next(until)) {
      this.town.goTo(next.at)
      await next.run()
    }
    this.town.goTo(until)
  }

  /** Somebody does something, and the timer finds what it left behind. */
  async does<P extends Path>(as: string, path: P, ...asked: Asked<P>): Promise<Output<P>> {
    const value = await this.town.must(as, path, ...asked)
    this.tickSoon()
    return value
  }

  tickSoon(): void {
    this.tickAt((Math.floor(this.now / TICK_MS) + 1) * TICK_MS)
  }

  tickAt(moment: number): void {
    if (this.ticks.has(moment)) return
    this.ticks.add(moment)
    this.at(moment, () => this.town.tick())
  }

  key = () => ({ requestId: this.town.key() })

  chance = (share: number): boolean => this.random() < share
  /** A whole number, both ends included. */
  between = (from: number, to: number): number => from + Math.floor(this.random() * (to - from + 1))
  pick = <T>(list: readonly T[]): T => list[Math.floor(this.random() * list.length)]!

  /** At some time of a day, from one full hour to another. */
  someTime = (day: LocalDate, from = 9, to = 17): number =>
    beijingInstant(day, `${String(from).padStart(2, '0')}:00`) + this.between(0, (to - from) * 60 - 1) * MINUTE

  /** In office hours, some working days after this moment. */
  workday = (days: number, after = this.now): number =>
    this.someTime(addWorkingDays(beijingDate(after), Math.max(1, days)).date, 9, 17)
}

/** A day on which offices work; where the year is not published yet, Monday to Friday. */
function isOffice(day: LocalDate): boolean {
  const answer = isWorkingDay(day)
  return answer === 'yes' || (answer === 'provisional' && !isWeekend(day))
}

/** The day, or the next on which offices work. */
export const officeDay = (day: LocalDate): LocalDate => (isOffice(day) ? day : officeDay(addDays(day, 1)))

/** So many working days after a day; before it where the number is negative. */
export function workdaysAfter(day: LocalDate, count: number): LocalDate {
  if (count >= 0) return addWorkingDays(day, count).date
  const before = addDays(day, -1)
  return workdaysAfter(before, isOffice(before) ? count + 1 : count)
}
