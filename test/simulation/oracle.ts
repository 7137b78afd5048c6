import { places, seats } from './promises/bookings'
import { awards, decisions, denials } from './promises/decisions'
import { chain, sums } from './promises/ledger'
import { messages } from './promises/messages'
import { requests } from './promises/requests'
import { timetable } from './promises/timetable'
import { waits } from './promises/waits'
import type { History } from './run'
import type { Schedule } from './schedule'

/**
 * What must hold after every schedule, in any order and with any fault. Written from what the product promises, in plain
 * counting; it judges the code by nothing of its own.
 */
export const promises = { seats, places, waits, timetable, requests, decisions, denials, awards, sums, chain, messages }
export type Promised = keyof typeof promises

/** Which of these promises were broken, and how. */
export function violations(schedule: Schedule, history: History, of: readonly Promised[]): string[] {
  const wrong: string[] = []
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what)
  }
  for (const name of of) promises[name](schedule, history, must)
  return wrong
}
