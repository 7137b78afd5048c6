import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { stored } from '../cloudfunctions/stored'
import type { World } from '../world'

/** Writes down what the service refused to do for this person, `module/operation CODE`. */
export function watchRefusals(page: Page, refusals: Set<string>): void {
  page.on('response', async (response) => {
    const path = /\/call\/(.+)$/.exec(response.url())?.[1]
    const does = response.request().postDataJSON()?.requestId
    if (!path || !does) return
    const answer = await response.json().catch(() => ({ ok: true }))
    if (!answer.ok) refusals.add(`${path} ${answer.error.code}`)
  })
}

/** What the walk is refused on purpose: its author may not approve a notice, and an unusual code takes a second step. */
export const foreseen = new Set(['notice/approve SECOND_PERSON_NEEDED', 'enterprise/register CREDIT_CODE_UNUSUAL'])

/** How often the walk does each thing, as the journal tells it. */
const done = {
  'access.accept': 2,
  'access.approve': 1,
  'access.invite': 2,
  'auth.confirmDesktop': 1,
  'booking.book': 3,
  'booking.cancel': 1,
  'complaint.file': 1,
  'complaint.decide': 1,
  'complaint.hear': 1,
  'complaint.reply': 1,
  'deduction.agree': 1,
  'deduction.answer': 1,
  'desk.checkIn': 1,
  'desk.complete': 1,
  'enterprise.approveJoin': 1,
  'enterprise.join': 1,
  'enterprise.register': 1,
  'enterprise.update': 1,
  'evidence.attach': 3,
  'evidence.begin': 3,
  'inbox.accepted': 1,
  'notice.approve': 2,
  'notice.compose': 2,
  'points.claim': 1,
  'points.verify': 1,
  'rating.rate': 1,
  'service.confirm': 1,
}

/** Journaled each time that somebody looks, which nobody counts; nor is what the background tasks do. */
const looking = ['evidence.links', 'inbox.read']

/** Everything that the walk does was done once, however often it was sent: in the journal, and in what people see of it. */
export async function doneOnce(world: World): Promise<void> {
  const times: Record<string, number> = {}
  for (const { action } of await stored(world, 'journal'))
    if (!looking.includes(action) && !action.startsWith('jobs.')) times[action] = (times[action] ?? 0) + 1
  expect(times).toEqual(done)

  const carrierId = 'station-a'
  const { items: records } = await world.must('manager-a', 'service/records', { carrierId })
  expect(records.map(({ evidence, claims }) => [evidence.length, claims.length])).toEqual([[3, 1]])
  const { items: entries } = await world.must('manager-a', 'points/ledger', { carrierId })
  expect(entries.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-300, 200])
  expect(await mine(world, 'enterprise-a')).toEqual({ bookings: ['done'], complaints: 0 })
  expect(await mine(world, 'enterprise-b')).toEqual({ bookings: ['booked', 'cancelled'], complaints: 1 })
  expect((await world.must('city-2', 'notice/list')).items).toHaveLength(2)
  expect(await world.must(null, 'rating/summary', { carrierId })).toMatchObject({ count: 0 })
}

/** The states of an enterprise's bookings, and how often it complained. */
async function mine({ must }: World, as: string) {
  const { enterprises } = await must(as, 'enterprise/mine')
  const enterpriseId = enterprises[0]!.id
  const parts = await Promise.all(['coming', 'past'].map((when) => must(as, 'booking/mine', { enterpriseId, when })))
  const bookings = parts.flatMap(({ items }) => items)
  const { items: complaints } = await must(as, 'complaint/mine', { enterpriseId })
  return { bookings: bookings.map(({ state }) => state).sort(), complaints: complaints.length }
}
