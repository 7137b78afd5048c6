import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import { blockOf } from '@shared/case/telling'
import { telling } from '@shared/case/telling-terms'
import { asId, type BookingId, type CarrierId, type RecordId } from '@shared/ids'
import { recordId } from '../../cloudfunctions/store/records'
import { seeded } from '../../localcloud'
import { BEGINNING, type Client, people } from './town'

export const stationA = asId<CarrierId>('station-a')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What somebody does besides, which has nothing to do with the secret: their station sees it. */
export const acts = ['confirm', 'confirm and rate', 'book again', 'book and cancel', 'nothing'] as const
type Act = (typeof acts)[number]

/** One of those who could have done it, with what the station knows of them. */
export interface Candidate extends Client {
  bookingId: BookingId
  recordId: RecordId
  start: number
  act: Act
  actAt: number
}

/** A world but for who did it. */
export interface Scenario {
  seed: number
  candidates: Candidate[]
  /** others who came in the same weeks and act in the open */
  others: Candidate[]
  /** nobody received them: they are not served */
  missed: boolean
  /** the last week in which they come, from 0 */
  last: number
  /** how long after the appointment it is done, if not in the same sitting as the act, ms */
  delay: number
  /** in the same sitting as the act: minutes after it */
  together: boolean
  /** names the appointment */
  booked: boolean
  random: () => number
}

/** How long people take: most a day or three, some a week, a few up to a month. @param u from 0 to 1 */
export function delayOf(u: number): number {
  if (u < 0.7) return Math.round((0.5 + (u / 0.7) * 71.5) * HOUR)
  if (u < 0.9) return Math.round((3 + ((u - 0.7) / 0.2) * 4) * DAY)
  return Math.round((7 + ((u - 0.9) / 0.1) * 23) * DAY)
}

/** Draws a world of k candidates, who come within one round: a week, or two of which neither has five. */
export function draw(k: number, seed: number): Scenario {
  const random = seeded(seed)
  const order = people.map((each) => ({ each, at: random() })).sort((a, b) => a.at - b.at)
  const last = k === 5 && random() < 0.5 ? 1 : 0
  const missed = random() < 0.25
  const candidate = (n: number, week: number): Candidate => {
    const start = BEGINNING + (week * 7 + Math.floor(random() * 5)) * DAY + (HOUR / 4) * (4 + Math.floor(random() * 32))
    const bookingId = asId<BookingId>(`b_${seed}_${n}`)
    const open = missed ? acts.slice(2) : acts
    const act = open[Math.floor(random() * open.length)]!
    const actAt = start + HOUR + delayOf(random())
    return { ...order[n]!.each, bookingId, recordId: recordId(bookingId), start, act, actAt }
  }
  return {
    seed,
    candidates: Array.from({ length: k }, (_, n) => candidate(n, n < 2 ? 0 : last)),
    others: [candidate(k, last), candidate(k + 1, last)],
    missed,
    last,
    delay: delayOf(random() * 0.9),
    together: random() < 0.5,
    booked: missed || random() < 0.5,
    random,
  }
}

/** From here on it is too late to be one of many. */
const lastMoment = (scenario: Scenario) =>
  startOfDay(addDays(blockOf(dayOf(BEGINNING)).from, (scenario.last + 1) * 7 + telling.restDays))

/** When a candidate does it: in one sitting with what they do anyway, or some time after the appointment; never too late. */
export function momentOf(scenario: Scenario, { act, actAt, start }: Candidate): number {
  const sitting = actAt + 3 * MINUTE
  const together = scenario.together && act !== 'nothing' && sitting < lastMoment(scenario)
  return together ? sitting : start + HOUR + scenario.delay
}

export const dayOf = (at: number) => beijingDate(at)
