import type { Instant } from '../calendar/beijing'
import { isCheckInOpen } from './check-in-window'
import { waitedUntil } from './no-show'
import type { BookingState } from './state'

/** What the desk needs of a booking to put the day in order; as its view has it. */
export interface DeskEntry {
  start: Instant
  end: Instant
  state: BookingState
  graceUntil: Instant | null
  /** of one that waits for the station's yes: the last time to answer */
  answerBy: Instant | null
  leftAt: Instant | null
  missCounts: boolean
  objected: boolean
  walkIn: boolean
}

/** 先处理, 正在办, 接下来, 结束了. */
export const deskSections = ['urgent', 'doing', 'next', 'over'] as const
export type DeskSection = (typeof deskSections)[number]

/** Why somebody has to be dealt with first; null: they need not. `waiting`: walked in, to be received; `late` while they may still be checked in; `asked`: it waits for the station's yes. */
export type Urgency = 'waiting' | 'late' | 'asked' | 'objected' | 'unwritten'

export function urgencyOf(entry: DeskEntry, now: Instant): Urgency | null {
  const { state, start, leftAt, missCounts, objected } = entry
  if (state === 'arrived') return leftAt === null ? null : 'unwritten'
  if (state === 'missed') return objected && !missCounts ? 'objected' : null
  if (state === 'asked' && now < start) return 'asked'
  const awaited =
    (state === 'asked' || state === 'booked' || state === 'past') && start <= now && isCheckInOpen(entry, now)
  if (entry.walkIn) return awaited ? 'waiting' : null
  return awaited ? 'late' : null
}

export function sectionOf(entry: DeskEntry, now: Instant): DeskSection {
  if (urgencyOf(entry, now)) return 'urgent'
  if (entry.state === 'arrived') return 'doing'
  return entry.state === 'booked' || entry.state === 'asked' ? 'next' : 'over'
}

const order: readonly Urgency[] = ['waiting', 'late', 'asked', 'objected', 'unwritten']

/** The day in sections, each in the order in which it is worked through: first whose seat is free the soonest, then what has waited longest. */
export function deskDay<E extends DeskEntry>(entries: readonly E[], now: Instant): Record<DeskSection, E[]> {
  const day: Record<DeskSection, E[]> = { urgent: [], doing: [], next: [], over: [] }
  for (const entry of entries) day[sectionOf(entry, now)].push(entry)
  for (const section of deskSections) day[section].sort((a, b) => a.start - b.start)
  const when = (entry: E) => {
    const { start, graceUntil, answerBy, leftAt } = entry
    return answerBy ?? leftAt ?? waitedUntil({ start, ...(graceUntil !== null && { graceUntil }) })
  }
  const rank = (entry: E) => order.indexOf(urgencyOf(entry, now)!)
  day.urgent.sort((a, b) => rank(a) - rank(b) || when(a) - when(b))
  return day
}
