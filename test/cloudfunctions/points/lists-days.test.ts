import { localDate } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import { afterEach, describe, expect, it } from 'vitest'
import { event } from '../../shared/lifecycle/events'
import { codeOf, key, type World } from '../../world'
import { put, remove, stored } from '../stored'
import { inTown, type Listing, now, stationA } from './listing'

/** The days of a list: which of them chooses the text, and what becomes of a list whose day goes by before it is published. */
let town: Listing
let world: World

inTown((opened) => {
  town = opened
  world = opened.world
})

describe('the text that a list is published by', () => {
  it.each(['filed', 'decided', 'published'] as const)('is chosen by the day that the city has set: %s', async (by) => {
    await town.settle()
    const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
    const change = { version: 1, key: 'governingDate', value: by, effectiveOn: '2026-11-01', at: now }
    await put(world, 'settings', { _id: 'city', changes: [{ ...change, ...approved } as never] })
    try {
      const listId = await town.checked()
      const [made] = await stored(world, 'points-lists', { _id: listId })
      await remove(world, 'points-lists', { _id: listId })
      await put(world, 'points-lists', { ...made!, madeAt: made!.madeAt - 864e5 })
      expect(await town.publish(listId)).toMatchObject({ value: { state: 'published' } })
      expect(await town.recognised()).toMatchObject([
        { textChosen: { on: by === 'filed' ? '2026-11-15' : '2026-11-16', by }, instrument: 'g26' },
      ])
    } finally {
      await remove(world, 'settings')
    }
  })
})

describe('a list whose day went by before it was published', () => {
  const goesOn = (at: number) => world.cloud.setClockOffset(at - Date.now())
  afterEach(() => goesOn(now))

  it('is a draft again, and recognises nobody for a day that is over, nor whoever left since', async () => {
    await town.settle()
    const listId = await town.checked()
    goesOn(now + 864e5)
    const left = { ...event('cancelled', '2026-11-17T09:00:00+08:00'), _id: asId<never>('e_left') }
    await put(world, 'lifecycle-events', { ...left, subject: { ...left.subject, carrierId: stationA } })
    expect(await town.publish(listId)).toMatchObject({ value: { state: 'draft', because: 'day-passed' } })
    expect([await town.recognised(), await stored(world, 'cycle-locks')]).toEqual([[], []])
    expect(await town.check(listId)).toMatchObject({ error: { data: { reason: 'PUBLISHED_BEFORE_TODAY' } } })
    const moved = { publishOn: localDate('2026-11-17'), from: localDate('2026-11-17'), to: localDate('2027-11-16') }
    const anew = {
      listId,
      kind: 'station',
      cycleYear: 2026,
      stationIds: [stationA],
      heldBack: [],
      ...moved,
      requestId: key(),
    }
    await world.must('city-1', 'lists/draft', anew)
    expect(await town.check(listId)).toMatchObject({ error: { data: { reason: 'NOT_OBJECT', carrierId: stationA } } })
    await remove(world, 'lifecycle-events', { _id: left._id })
    expect(codeOf(await town.check(listId))).toBe('OK')
    expect(await town.publish(listId)).toMatchObject({ value: { state: 'published', because: null } })
    expect(await town.recognised()).toMatchObject([{ effectiveOn: '2026-11-17' }])
  })
})
