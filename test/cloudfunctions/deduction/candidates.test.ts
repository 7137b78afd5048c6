import { beijingDate } from '@shared/calendar/beijing'
import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import type { BookingId, EnterpriseId } from '@shared/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { fresh, stationA } from '../newcomers'
import { Scene } from '../scene'
import { change, remove, stored } from '../stored'

/** Promises whose time ran out become candidates for a person, and nothing else by themselves. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
  const always = { from: localDate('2026-01-01'), to: null }
  const pledges = [
    { id: 'received', text: '约好的时间有人接待', measure: 'received', workingDays: 2, ...always },
    { id: 'completed', text: '办完当周写好记录', measure: 'completed', workingDays: 3, ...always },
  ] as const
  await change(world, 'carriers', { _id: stationA }, { pledges })
})
afterAll(() => world.close())

const carrierId = 'station-a'
const day = 86_400_000
const missed = (days: number) =>
  scene.pastBooking({ enterpriseId: fresh('e'), start: scene.now - days * day, date: on(days) })
const on = (days: number): LocalDate => addDays(beijingDate(scene.now), -days)
/** The task has its day’s round anew. */
const look = async () => {
  await remove(world, 'leases')
  await remove(world, 'tasks', { _id: 'watch-promises' })
  await world.cloud.runTimer('jobs', 'tick')
}
const foundOf = (bookingId: BookingId) => stored(world, 'candidates', { bookingId })

describe('a promise whose time ran out', () => {
  it('is found once, however often and by however many it is looked for; nothing is deducted or proposed', async () => {
    const [broken, recent] = [await missed(20), await missed(1)]
    const kept = await scene.pastBooking({ start: scene.now - 20 * day, date: on(20), checkedInAt: 1, completedAt: 2 })
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    await look()
    expect(await foundOf(broken)).toMatchObject([{ carrierId, pledge: { measure: 'received' }, open: true }])
    expect([await foundOf(recent), await foundOf(kept)]).toEqual([[], []])
    expect(await stored(world, 'proposals', { bookingId: broken })).toEqual([])
    expect(await stored(world, 'ledger', { bookingId: broken })).toEqual([])
  })

  it('names nobody: neither who booked nor for which enterprise', async () => {
    const bookingId = await missed(21)
    await look()
    const [booking] = await stored(world, 'bookings', { _id: bookingId })
    const { items } = await world.must('city-1', 'deduction/candidates', { limit: 100 })
    const shown = items.find((each) => each.bookingId === bookingId)
    const [kept] = await stored(world, 'candidates', { bookingId })
    for (const text of [JSON.stringify(shown), JSON.stringify(kept)]) {
      expect(text).not.toContain(booking!.enterpriseId)
      expect(text).not.toContain(booking!.personId ?? 'nobody')
    }
    expect(shown).toMatchObject({ promise: '约好的时间有人接待', carrierId })
  })

  it('becomes a proposal by a person, or is dismissed with a reason, once', async () => {
    const [proposed, dismissed] = [await missed(22), await missed(23)]
    await look()
    const [candidate] = await foundOf(proposed)
    const said = { what: 'missed-appointment', itemId: 'K-02', reason: '约好没有人', proof: '没有签到的记录' } as const
    const proposing = { carrierId, bookingId: proposed, candidateId: candidate!._id, ...said }
    const { proposalId } = await world.must('city-1', 'deduction/propose', { ...proposing, requestId: key() })
    expect(await stored(world, 'proposals', { _id: proposalId })).toMatchObject([{ candidateId: candidate!._id }])
    expect(codeOf(await world.call('city-2', 'deduction/propose', { ...proposing, requestId: key() }))).toBe(
      'WRONG_STATE',
    )

    const [other] = await foundOf(dismissed)
    const no = { candidateId: other!._id, reason: '双方改约过' }
    const answers = await Promise.all(
      ['city-1', 'city-2'].map((as) => world.call(as, 'deduction/dismiss', { ...no, requestId: key() })),
    )
    expect(answers.map(codeOf).toSorted()).toEqual(['OK', 'WRONG_STATE'])
    expect((await foundOf(dismissed))[0]).toMatchObject({ open: false, ended: { how: 'dismissed', reason: no.reason } })
    await look()
    expect(await foundOf(dismissed)).toHaveLength(1)
  })

  it('is looked at by nobody who has a tie to the appointment', async () => {
    const start = scene.now - 24 * day
    const bookingId = await scene.pastBooking({
      ...{ enterpriseId: fresh<EnterpriseId>('e'), start, date: on(24), personId: scene.person('city-2') },
    })
    await look()
    const listed = async (as: string) => world.must(as, 'deduction/candidates', { limit: 100 })
    expect((await listed('city-1')).items.map((each) => each.bookingId)).toContain(bookingId)
    const tied = await listed('city-2')
    expect(tied.items.map((each) => each.bookingId)).not.toContain(bookingId)
    expect(tied.withheld).toBeGreaterThan(0)
  })
})
