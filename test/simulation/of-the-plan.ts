import { localDate } from '@shared/calendar/local-date'
import type { PlanService } from '@shared/plan/plan'
import { sendable } from '@shared/plan/plan'
import type { Output } from '../calls'
import type { Request, Told, World } from './calls'
import type { Call } from './schedule'

/** A station that edits how it is booked while others book: it looks whom that touches, and saves what it has seen. */
const date = localDate('2026-09-30')
type Draft = ReturnType<typeof sendable>

const firstLoan = (changed: Partial<PlanService>) => (plan: Draft) => ({
  ...plan,
  services: plan.services.map((service) => (service.id === 'first-loan' ? { ...service, ...changed } : service)),
})

const edits = {
  'close the afternoon': (plan: Draft) => ({
    ...plan,
    closures: [{ from: date, to: date, reason: '停电', hours: [{ from: '08:30', to: '12:00' }] }],
  }),
  'serve one at a time': firstLoan({ capacity: 1 }),
  'take half an hour each': firstLoan({ minutes: 30 }),
}
export type PlanKind = keyof typeof edits
export const planKinds = Object.keys(edits) as PlanKind[]
export const isOfPlan = (kind: string): kind is PlanKind => Object.hasOwn(edits, kind)

/**
 * What is sent to save it, the same however often it has to be sent; or what was told before it came to that. Every other choice asks whom it
 * touches to move.
 */
export async function planRequest(
  kind: PlanKind,
  call: Call,
  { seen, shown }: World,
  ask: (request: Request) => Promise<Told>,
): Promise<Request | { told: Told }> {
  const known = seen.get(call)
  if (known) return known
  const of = { carrierId: 'station-a' }
  const got = await ask({ as: 'manager-a', path: 'plan/get', input: of })
  if (!got.ok) return { told: got }
  const { version, plan } = got.value as Output<'plan/get'>
  const draft = { ...of, version, plan: edits[kind](sendable(plan)) }
  const looked = await ask({ as: 'manager-a', path: 'plan/preview', input: draft })
  if (!looked.ok) return { told: looked }
  const { seen: hash, touched } = looked.value as Output<'plan/preview'>
  for (const { bookingId, start } of touched) shown.add(`${bookingId} ${start}`)
  const offers = call.choice % 2 === 0 ? [] : touched.map(({ bookingId }) => bookingId)
  const requestId = `request-${kind}-${call.key}`.replaceAll(' ', '-')
  const input = { ...draft, seen: hash, offers, reason: offers.length > 0 ? '停电检修' : '', requestId }
  const request = { as: 'manager-a', path: 'plan/save', input }
  seen.set(call, request)
  return request
}
