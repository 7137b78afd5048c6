import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import type { BookingId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { Steps } from '../lifecycle/steps'
import { Newcomers, stationA } from '../newcomers'
import { stored } from '../stored'

/**
 * What a station promises, from its form to a person's desk: through the operations and the timer alone, under a clock that is moved
 * along. Nothing is written into the store.
 */
let world: World
let steps: Steps
beforeAll(async () => {
  // a Monday
  world = await openWorld({ now: Date.parse('2026-09-07T08:00:00+08:00') })
  steps = new Steps(world)
})
afterAll(() => world.close())

const received = { promise: '约好的时间，有人接待', within: '2 个工作日以内', words: '约好的时间，一定有人接待' }
const completed = { promise: '来办的服务，办完并写好记录', within: '1 个工作日以内', words: '办完第二天写好记录' }

async function promise(form: Record<string, string>) {
  const caseId = await steps.begin('manager-a', 'station-promise', stationA, form)
  const filed = await world.call('manager-a', 'lifecycle/file', { caseId, requestId: key() })
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return caseId
}
async function publish(form: Record<string, string>) {
  const caseId = await promise(form)
  expect(await steps.must('city-1', caseId, 'publish', await steps.judged(caseId))).toBe('published')
}

async function book(as: 'enterprise-a' | 'enterprise-b', date: LocalDate): Promise<BookingId> {
  const asked = { carrierId: stationA, serviceId: 'first-loan', days: 14 }
  const { days } = await world.must(null, 'booking/slots', asked)
  const slot = days.flatMap(({ slots }) => slots).find(({ start }) => beijingDate(start) === date)
  if (!slot) throw new Error(`nothing is free on ${date}`)
  const enterpriseId = new Newcomers(world)[as === 'enterprise-a' ? 'a' : 'b']
  return (await world.must(as, 'booking/book', { slotId: slot.slotId, enterpriseId, requestId: key() })).id
}

/** The day begins, and the timer runs its tasks. */
async function morning(date: string) {
  steps.at(`${date}T08:00:00+08:00`)
  await world.cloud.runTimer('jobs', 'tick')
}
const listed = async () => (await world.must('city-1', 'deduction/candidates', { limit: 100 })).items
const shown = async (bookingId: BookingId) => (await listed()).filter((each) => each.bookingId === bookingId)
const day = (text: string) => text as LocalDate

describe('what a station promises', () => {
  it('is its own word, which the city reads before it is on the page', async () => {
    const before = await world.must(null, 'directory/carrier', { carrierId: stationA })
    expect(before.promised).toEqual([])
    const caseId = await promise(received)
    expect(codeOf(await steps.act('city-1', caseId, 'publish'))).toBe('CONDITIONS_UNMET')
    expect(codeOf(await steps.act('manager-a', caseId, 'publish', await steps.judged(caseId)))).toBe('NOT_FOUND')
    expect((await world.must(null, 'directory/carrier', { carrierId: stationA })).promised).toEqual([])

    await steps.must('city-1', caseId, 'publish', await steps.judged(caseId))
    const { promised } = await world.must(null, 'directory/carrier', { carrierId: stationA })
    expect(promised).toEqual([{ text: received.words, workingDays: 2, from: '2026-09-08' }])
  })

  it('is not filed without its words', async () => {
    const { words: _, ...silent } = completed
    const caseId = await steps.begin('manager-a', 'station-promise', stationA, silent)
    expect(codeOf(await world.call('manager-a', 'lifecycle/file', { caseId, requestId: key() }))).toBe(
      'CONDITIONS_UNMET',
    )
    await world.must('manager-a', 'lifecycle/withdraw', { caseId, requestId: key() })
  })

  it('comes before a person when it was not kept, from the day after it was published', async () => {
    const [sameDay, next] = [
      await book('enterprise-a', day('2026-09-07')),
      await book('enterprise-a', day('2026-09-08')),
    ]
    await morning('2026-09-10')
    expect([await shown(sameDay), await shown(next)]).toEqual([[], []])

    await morning('2026-09-11')
    expect(await shown(sameDay)).toEqual([])
    expect(await shown(next)).toMatchObject([{ promise: received.words, workingDays: 2, lastDay: '2026-09-10' }])
    expect(await stored(world, 'proposals', { bookingId: next })).toEqual([])
  })

  it('is nothing to look at any more once the record is there: not listed, not proposed, and ended by the task', async () => {
    await publish(completed)
    const bookingId = await book('enterprise-b', day('2026-09-14'))
    const [booking] = await stored(world, 'bookings', { _id: bookingId })
    world.cloud.setClockOffset(booking!.start - Date.now())
    const { code } = await world.must('enterprise-b', 'booking/code', { bookingId })
    await world.must('staff-a', 'desk/checkIn', { carrierId: stationA, code, bookingId, requestId: key() })
    await morning('2026-09-16')
    const [found] = await shown(bookingId)
    expect(found).toMatchObject({ promise: completed.words, measure: 'completed' })

    const done = { bookingId, summary: '办完了', quantities: [], requestId: key() }
    await world.must('staff-a', 'desk/complete', done)
    expect(await shown(bookingId)).toEqual([])
    const dismissing = { candidateId: found!.id, reason: '看过了', requestId: key() }
    expect(await world.call('city-1', 'deduction/dismiss', dismissing)).toMatchObject({
      error: { code: 'WRONG_STATE', data: { state: 'kept' } },
    })

    await morning('2026-09-17')
    expect(await stored(world, 'candidates', { _id: found!.id })).toMatchObject([
      { open: false, ended: { how: 'kept', byId: null } },
    ])
  })

  it('goes on for the appointments before it was taken back, and binds nobody after', async () => {
    const before = await book('enterprise-a', day('2026-09-17'))
    const after = await book('enterprise-b', day('2026-09-18'))
    await publish({ promise: received.promise, within: '不再承诺' })
    const { promised } = await world.must(null, 'directory/carrier', { carrierId: stationA })
    expect(promised.map(({ text }) => text)).toEqual([completed.words])

    await morning('2026-09-24')
    expect(await shown(before)).toMatchObject([{ promise: received.words }])
    expect(await shown(after)).toEqual([])
  })
})
