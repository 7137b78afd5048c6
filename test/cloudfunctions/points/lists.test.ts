import { asId, type CarrierId, type ListId } from '@shared/ids'
import { describe, expect, it } from 'vitest'
import { interestId } from '../../../cloudfunctions/store/interests'
import { codeOf, key, type World } from '../../world'
import type { Scene } from '../scene'
import { put, remove, stored } from '../stored'
import { days, inTown, type Listing, now, stationA } from './listing'

/** A list from its draft to its publication: who writes, checks and publishes it, and what sends it back. */
let town: Listing
let world: World
let scene: Scene
inTown((opened) => {
  town = opened
  world = opened.world
  scene = opened.scene
})

describe('a list', () => {
  it('is made by one, checked by another, published, and says what it says to everybody', async () => {
    await town.settle()
    const listId = await town.drafted()
    expect(codeOf(await town.check(listId, 'city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await town.publish(listId))).toBe('WRONG_STATE')
    expect(await world.call(null, 'lists/page', { listId })).toMatchObject({ ok: false })
    expect(codeOf(await town.check(listId))).toBe('OK')
    expect(codeOf(await town.publish(listId, 'city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(await town.publish(listId)).toMatchObject({ value: { state: 'published' } })
    const [listed] = await stored(world, 'carriers', { _id: stationA })
    expect(await town.recognised()).toMatchObject([
      {
        subject: { carrierId: 'station-a' },
        effectiveOn: '2026-11-16',
        ...{ instrument: 'g26', textChosen: { on: '2026-11-16', by: 'filed' } },
        published: { listId, name: listed!.name, place: 1, ...{ from: days.from, to: days.to } },
      },
    ])
    const page = await world.must(null, 'lists/page', { listId })
    expect(page).toMatchObject({
      name: '2026 周期第一批',
      from: days.from,
      to: days.to,
      publishedOn: '2026-11-16',
      official: false,
    })
    expect(page.stations).toHaveLength(1)
    const people = (await stored(world, 'people')).map(({ _id }) => _id as string)
    for (const id of [...people, 'city-1', 'p_']) expect(JSON.stringify(page)).not.toContain(id)
    expect((await world.must(null, 'lists/published')).items).toMatchObject([{ id: listId, count: 1 }])
    expect(await world.must('city-1', 'lists/ranking', { cycleYear: 2026 })).toMatchObject({
      rows: [{ rank: 1, shared: false }],
      alike: true,
    })
    const inbox = await world.must('manager-a', 'inbox/list')
    expect(inbox.items.map(({ title }) => title)).toContain('列入2026 周期第一批')
  })

  it('is ranked beside one that was published under another count of points, and that is said', async () => {
    await town.settle()
    const listId = await town.checked()
    expect(await town.publish(listId)).toMatchObject({ value: { state: 'published' } })
    const [list] = await stored(world, 'points-lists', { _id: listId })
    const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
    const ranking = async (key: string, value: unknown) => {
      const change = { version: 1, key, value, effectiveOn: '2026-11-16', at: now, ...approved }
      await put(world, 'settings', { _id: 'city', changes: [change as never] })
      const { alike } = await world.must('city-1', 'lists/ranking', { cycleYear: 2026 })
      await remove(world, 'settings')
      return alike
    }
    await put(world, 'points-lists', { ...list!, _id: asId<ListId>('li_other'), settings: 1 })
    expect([await ranking('claimWindowDays', 90), await ranking('factor', 'days')]).toEqual([true, false])
  })

  it('is checked by nobody who wrote any of it, unless another wrote it all anew', async () => {
    await town.settle()
    const listId = await town.drafted('city-1')
    const over = (as: string, stationIds: CarrierId[]) =>
      world.must(as, 'lists/draft', {
        listId,
        kind: 'station',
        cycleYear: 2026,
        stationIds,
        heldBack: [],
        ...days,
        requestId: key(),
      })
    await over('city-2', [stationA])
    expect([codeOf(await town.check(listId, 'city-1')), codeOf(await town.check(listId, 'city-2'))]).toEqual([
      ...['SECOND_PERSON_NEEDED', 'SECOND_PERSON_NEEDED'],
    ])
    expect((await world.must('city-1', 'lists/get', { listId })).own).toBe(true)
    await over('city-2', [])
    await over('city-2', [stationA])
    expect((await world.must('city-1', 'lists/get', { listId })).own).toBe(false)
    expect(codeOf(await town.check(listId, 'city-2'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await town.check(listId, 'city-1'))).toBe('OK')
  })

  it('is not written by whoever is tied to a station of it: taken in, held back, or left out', async () => {
    await town.settle()
    const personId = scene.person('city-2')
    await put(world, 'interests', { _id: interestId(personId, stationA), personId, matterId: stationA, at: now })
    const written = async (own: object) => {
      const list = { kind: 'station', cycleYear: 2026, stationIds: [], heldBack: [], ...days, requestId: key(), ...own }
      return codeOf(await world.call('city-2', 'lists/draft', list))
    }
    const listId = await town.drafted('city-1')
    expect(await written({})).toBe('OK')
    expect(await written({ stationIds: [stationA] })).toBe('CONFLICT_OF_INTEREST')
    expect(await written({ heldBack: [{ carrierId: stationA, reason: '等一等' }] })).toBe('CONFLICT_OF_INTEREST')
    expect(await written({ listId })).toBe('CONFLICT_OF_INTEREST')
    expect(await world.must('city-1', 'lists/get', { listId })).toMatchObject({ stations: [{ carrierId: stationA }] })
  })

  it('that is published stays as it is, and its station is in no second one', async () => {
    await town.settle()
    const listId = await town.checked()
    await town.publish(listId)
    const again = { listId, kind: 'station', cycleYear: 2026, stationIds: [], heldBack: [], ...days, requestId: key() }
    expect(codeOf(await world.call('city-1', 'lists/draft', again))).toBe('WRONG_STATE')
    const second = await town.drafted()
    expect(await town.check(second)).toMatchObject({
      error: { data: { reason: 'LISTED_ALREADY', carrierId: 'station-a' } },
    })
    expect((await world.must('city-1', 'lists/get', { listId: second })).batch).toBe(2)
  })

  it('of a station that has not passed, or is not among the 培育对象, is not checked', async () => {
    await town.settle()
    const other = {
      kind: 'station',
      cycleYear: 2026,
      stationIds: ['station-b'],
      heldBack: [],
      ...days,
      requestId: key(),
    }
    const { listId } = await world.must('city-1', 'lists/draft', other)
    expect(await town.check(listId)).toMatchObject({
      error: { data: { reason: 'NOT_PASSED', carrierId: 'station-b' } },
    })
    const gone = { ...other, stationIds: ['station-nowhere'], requestId: key() }
    expect(codeOf(await world.call('city-1', 'lists/draft', gone))).toBe('NOT_FOUND')
  })

  it('goes back to be looked at when a setting, or a row of a ledger, has changed since', async () => {
    for (const move of ['a setting', 'a row'] as const) {
      await town.settle()
      const listId = await town.checked()
      if (move === 'a setting') {
        const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
        const moved = { version: 1, key: 'claimWindowDays', value: 90, effectiveOn: '2026-11-16', at: now }
        await put(world, 'settings', { _id: 'city', changes: [{ ...moved, ...approved } as never] })
      } else {
        const [row] = await stored(world, 'ledger', { seq: 7 })
        await world.must('city-2', 'points/reverse', {
          carrierId: stationA,
          rowId: row!.rowId,
          reason: '重复记分',
          requestId: key(),
        })
      }
      expect(await town.publish(listId)).toMatchObject({ value: { state: 'draft', because: 'moved' } })
      expect([await town.recognised(), await stored(world, 'cycle-locks')]).toEqual([[], []])
      expect(codeOf(await town.check(listId))).toBe('OK')
      expect(await town.publish(listId)).toMatchObject({ value: { state: 'published' } })
      await remove(world, 'settings')
    }
  })
})
