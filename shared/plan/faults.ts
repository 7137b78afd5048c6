import { HORIZON_DAYS } from '../booking/schedule'
import { seatsOf } from '../booking/session'
import { daysBetween, type LocalDate } from '../calendar/local-date'
import type { Closure, Interval, Service } from '../directory/carrier'
import type { LaneId } from '../ids'
import { type Bounded, within } from './bounds'
import type { Plan } from './plan'
import { countsOfQuestions, questionFaults } from './question-faults'

/** What is said of a part of a plan that cannot be as it is written; in words: `shared/copy/plan-faults.ts`. */
export const faultKinds = [
  'week',
  'order',
  'overlap',
  'closure-order',
  'closure-overlap',
  'reason',
  'name',
  'id',
  'twice',
  'modes',
  'fee',
  'nobody',
  'unknown-lane',
  'lane-in-two',
  'until',
  'gone',
  'notice-beyond',
  'question',
  'question-twice',
  'choice',
  'papers',
  'all-reserved',
  'bounds',
] as const

export interface PlanFault {
  kind: (typeof faultKinds)[number]
  /** which part: `hours` and the weekday, `closures` and its place in the list, `services` or `lanes` and the id */
  part: 'hours' | 'closures' | 'services' | 'lanes'
  of: string
  /** of `bounds`: what is too much or too little */
  bound?: Bounded
}

const ID = /^[A-Za-z\d-]{1,40}$/

/** What of a plan cannot be booked as it is written; none of it may be published. */
export function planFaults({ hours, closures, services, lanes }: Plan, before?: Plan): PlanFault[] {
  const ids = [...services.map(({ id }) => String(id)), ...lanes.map(({ id }) => String(id))]
  const known = new Set(lanes.map(({ id }) => id))
  return [
    ...(hours.length === 7 ? [] : [fault('week', 'hours', '')]),
    ...hours.flatMap((day, weekday) => daysFaults(day, 'hours', String(weekday))),
    ...closures.flatMap((closure, nth) => closureFaults(closure, nth, closures)),
    ...many('services', services.length),
    ...many('lanes', lanes.length),
    ...many('closures', closures.length),
    ...services.flatMap((service) => [
      ...idFaults('services', String(service.id), ids),
      ...serviceFaults(service, known),
    ]),
    ...lanes.flatMap(({ id, name }) => [
      ...idFaults('lanes', String(id), ids),
      ...(name.trim() ? [] : [fault('name', 'lanes', id)]),
    ]),
    // what was booked keeps its service: it is withdrawn, and never deleted
    ...(before?.services ?? []).flatMap(({ id }) =>
      services.some((service) => service.id === id) ? [] : [fault('gone', 'services', id)],
    ),
  ]
}

const fault = (kind: PlanFault['kind'], part: PlanFault['part'], of: string): PlanFault => ({ kind, part, of })
const beyond = (bound: Bounded, part: PlanFault['part'], of: string): PlanFault => ({ kind: 'bounds', part, of, bound })
const many = (part: 'services' | 'lanes' | 'closures', count: number) =>
  within(part, count) ? [] : [beyond(part, part, '')]

function idFaults(part: 'services' | 'lanes', id: string, ids: readonly string[]): PlanFault[] {
  if (!ID.test(id)) return [fault('id', part, id)]
  return ids.filter((each) => each === id).length > 1 ? [fault('twice', part, id)] : []
}

/** In order, each of some length, and none across another. */
function daysFaults(day: readonly Interval[], part: 'hours' | 'closures', of: string): PlanFault[] {
  if (day.some(({ from, to }) => from >= to)) return [fault('order', part, of)]
  if (day.some(({ from }, nth) => nth > 0 && from < day[nth - 1]!.to)) return [fault('overlap', part, of)]
  return within('intervals', day.length) ? [] : [beyond('intervals', part, of)]
}

function closureFaults({ from, to, reason, hours }: Closure, nth: number, all: readonly Closure[]): PlanFault[] {
  const of = String(nth)
  const days = from <= to && !within('closed', daysBetween(from, to) + 1)
  return [
    ...(from > to ? [fault('closure-order', 'closures', of)] : []),
    ...(days ? [beyond('closed', 'closures', of)] : []),
    ...(reason.trim() ? [] : [fault('reason', 'closures', of)]),
    ...(all.some((other, before) => before < nth && meet({ from, to }, other))
      ? [fault('closure-overlap', 'closures', of)]
      : []),
    ...daysFaults(hours, 'closures', of),
  ]
}

type Days = { from: LocalDate; to: LocalDate }
const meet = (one: Days, other: Days) => one.from <= other.to && other.from <= one.to

const DAY = 1440

function serviceFaults(service: Service, known: ReadonlySet<LaneId>): PlanFault[] {
  const { id, name, modes, fee, bring, minutes, capacity, buffer = 0, notice = 0, needs = [], shelf } = service
  const { horizon = HORIZON_DAYS, freeUntil, perEnterprise, questions = [], reserved } = service
  const needed = needs.flat()
  const counts: [Bounded, number | undefined][] = [
    ['minutes', minutes],
    ['capacity', capacity],
    ['buffer', buffer],
    ['notice', notice],
    ['freeUntil', freeUntil],
    ['horizon', horizon],
    ['perEnterprise', perEnterprise],
    ['reserved', reserved],
    ['bring', bring.length],
    ...countsOfQuestions(questions),
  ]
  const wrong: [boolean, PlanFault['kind']][] = [
    [!name.trim(), 'name'],
    [modes.length === 0, 'modes'],
    [!fee.text.trim(), 'fee'],
    [needs.some((group) => group.length === 0), 'nobody'],
    [needed.some((lane) => !known.has(lane)), 'unknown-lane'],
    [new Set(needed).size !== needed.length, 'lane-in-two'],
    [horizon > 0 && notice >= horizon * DAY, 'notice-beyond'],
    [reserved !== undefined && reserved >= seatsOf({ capacity, needs }), 'all-reserved'],
    [shelf !== undefined && !shelf.reason.trim(), 'reason'],
    [shelf?.until != null && shelf.until <= shelf.since, 'until'],
  ]
  return [
    ...counts.flatMap(([bound, value]) =>
      value === undefined || within(bound, value) ? [] : [beyond(bound, 'services', id)],
    ),
    ...questionFaults(questions).map((kind) => fault(kind, 'services', id)),
    ...wrong.flatMap(([is, kind]) => (is ? [fault(kind, 'services', id)] : [])),
  ]
}
