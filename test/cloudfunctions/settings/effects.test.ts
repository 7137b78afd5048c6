import { startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type LifecycleEventId, type ListId, type OrganisationId, type PersonId } from '@shared/ids'
import { limits } from '@shared/limits'
import { catalogue, type SettingKey, settingKeys } from '@shared/settings/catalogue'
import type { Entry, Value } from '@shared/settings/entry'
import { reachOf } from '@shared/settings/reach'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { event } from '../../shared/lifecycle/events'
import { codeOf, key, openWorld, type World } from '../../world'
import { goodForm, putCase, putDraft } from '../lifecycle/scene'
import { fresh, stationA } from '../newcomers'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'
import { today } from './proposal'

/** What a preview says would become of somebody is what becomes of them once it is set. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())
afterEach(async () => {
  for (const name of ['settings', 'cases', 'proposals', 'records', 'points-lists'] as const) await remove(world, name)
})

/** In effect today, agreed to by two. */
const set = (setting: SettingKey, value: Value) =>
  put(world, 'settings', {
    _id: 'city',
    changes: [
      {
        ...{ version: 1, key: setting, value, effectiveOn: today(scene), reason: '定了', at: scene.now },
        ...{ proposedById: asId<PersonId>('p_1'), approvedById: asId<PersonId>('p_2') },
      },
    ],
  })
const preview = (setting: SettingKey, value: Value) => world.must('city-1', 'settings/preview', { key: setting, value })
type Effect = Awaited<ReturnType<typeof preview>>['effects'][number]
type OfKind<K, E = Effect> = E extends { kind: infer Kinds } ? (K extends Kinds ? E : never) : never
async function effect<K extends Effect['kind']>(kind: K, setting: SettingKey, value: Value) {
  const { effects } = await preview(setting, value)
  const found = effects.find((each) => each.kind === kind)
  if (!found) throw new Error(`${setting}: ${JSON.stringify(effects)}`)
  return found as OfKind<K>
}

/** Something else than the default, if there is anything. */
function other(entry: Entry): Value | undefined {
  if (entry.kind === 'reading') return Object.keys(entry.axis.readings).find((each) => each !== entry.axis.default)
  const { parameter } = entry
  if (parameter.type === 'choice') return Object.keys(parameter.choices).find((each) => each !== parameter.default)
  return parameter.type === 'day' ? addDays(parameter.default, 1) : (parameter.default ?? 6) + 1
}

it('of every setting it is worked out, or said why it is nobody', async () => {
  // the many that are about points alone are worked out alike: `settings.test.ts` looks at one
  for (const each of settingKeys.filter((key) => reachOf[key].some((reach) => reach !== 'points'))) {
    const value = other(catalogue[each])
    if (value === undefined) continue
    const { points, effects } = await preview(each, value)
    expect([each, points || effects.length > 0]).toEqual([each, true])
  }
  expect((await preview('d22Starts', other(catalogue.d22Starts)!)).effects).toEqual([{ kind: 'nobody', why: 'texts' }])
})

it('of complaints: where a district has too few people, and not how many complaints there are', async () => {
  const before = await effect('complaints', 'complaintFoundBy', 'district')
  // one who hears and another who finds: of the demo's districts none has two
  expect([before.needed, before.short.includes('haidian')]).toEqual([2, true])
  await scene.grant('district-officer', 'haidian', { personId: scene.stranger(), activeFrom: 0 })
  await scene.complaint()
  const after = await effect('complaints', 'complaintFoundBy', 'district')
  expect(after).toEqual({ ...before, short: before.short.filter((code) => code !== 'haidian') })
  expect(await effect('complaints', 'complaintHeardBy', 'city')).toEqual({ kind: 'complaints', needed: 0, short: [] })
})

describe('days that are derived', () => {
  it('of a removal: each that moves, to the day that then holds', async () => {
    const { moves } = await effect('removal', 'removalUnit', 'cycles')
    const move = moves.find(({ carrierId }) => carrierId === stationA)!
    const day = async () => {
      const { standings } = await world.must('manager-a', 'lifecycle/history', { carrierId: stationA })
      return standings[0]!.removableFrom
    }
    expect([await day(), move.crosses]).toEqual([move.before, false])
    await set('removalUnit', 'cycles')
    expect(await day()).toBe(move.after)
  })

  it('of a bar: its last day, and none of whoever is not barred', async () => {
    expect((await effect('bars', 'barCountsFrom', 'decision-day')).moves).toEqual([])
    const subjectOf = (organisationId: OrganisationId) => ({
      organisationId,
      carrierId: null,
      kind: 'station' as const,
    })
    const cancelled = async (organisationId: OrganisationId, day: string) => {
      const subject = subjectOf(organisationId)
      const _id = fresh<LifecycleEventId>('le')
      await put(world, 'lifecycle-events', { ...event('cancelled', `${day}T10:00:00+08:00`, { subject }), _id })
      await put(world, 'lifecycle-subjects', { _id: subjectId(subject), ...subject, eventIds: [_id] })
    }
    const caseId = await putDraft(scene)
    const [draft] = await stored(world, 'cases', { _id: caseId })
    const longId = fresh<OrganisationId>('o')
    await cancelled(longId, '2026-09-15')
    // two years ago to the day: barred today for the last time, or since yesterday no more
    await cancelled(draft!.organisationId, '2024-09-30')
    const { moves } = await effect('bars', 'barCountsFrom', 'decision-day')
    expect(moves.map(({ before, after, crosses }) => [before, after, crosses]).toSorted()).toEqual([
      ['2026-09-30', null, true],
      ['2028-09-15', '2028-09-14', false],
    ])
    const file = () => {
      const declaration = { agreed: true, name: '王女士' } as const
      return world.call('enterprise-a', 'lifecycle/file', { caseId, declaration, requestId: key() })
    }
    expect(await file()).toMatchObject({ error: { data: { reason: 'barred', detail: { until: '2026-09-30' } } } })
    await set('barCountsFrom', 'decision-day')
    expect(codeOf(await file())).toBe('OK')
    for (const organisationId of [longId, draft!.organisationId]) {
      await remove(world, 'lifecycle-subjects', { _id: subjectId(subjectOf(organisationId)) })
      await remove(world, 'lifecycle-events', { 'subject.organisationId': organisationId })
    }
  })
})

describe('services that nobody has claimed', () => {
  const served = (daysAgo: number) => {
    const date = addDays(today(scene), -daysAgo)
    const completedAt = startOfDay(date) + 36_000_000
    return scene.record({ date, startedAt: completedAt, completedAt, frozenAt: null })
  }
  const claim = (recordId: Awaited<ReturnType<typeof served>>) =>
    world.call('manager-a', 'points/claim', { recordId, itemId: 'S-03', requestId: key() })

  /** Whose services a change closes or opens, by name. */
  const moved = async (closes: number, opens: number) => {
    const [station] = await stored(world, 'carriers', { _id: stationA })
    return [{ carrierId: stationA, name: station!.name, closes, opens }]
  }

  it('are closed by a shorter time, and opened by a longer one', async () => {
    const [old, young] = [await served(20), await served(3)]
    expect(await effect('filing', 'claimWindowDays', 10)).toMatchObject({
      ...{ looked: 2, stations: await moved(1, 0), more: false },
    })
    await set('claimWindowDays', 10)
    expect(await claim(old)).toMatchObject({ error: { data: { reason: 'FILING_CLOSED' } } })
    expect(await effect('filing', 'claimWindowDays', 30)).toMatchObject({ stations: await moved(0, 1) })
    expect(codeOf(await claim(young))).toBe('OK')
    expect(await effect('filing', 'claimWindowDays', 30)).toMatchObject({ looked: 1, stations: await moved(0, 1) })
  })

  it('are closed to who is 培育成功, where the 培育期 ends with that', async () => {
    const [admission] = await stored(world, 'lifecycle-events', { 'subject.carrierId': stationA, what: 'admitted' })
    const [from, to] = [addDays(today(scene), -9), addDays(today(scene), 355)]
    const published = {
      listId: asId<ListId>('l_first'),
      listName: '第一批',
      name: '站',
      place: 1,
      from,
      to,
      passedOn: null,
      reachedOn: null,
    }
    const recognised = { ...admission!, _id: asId<LifecycleEventId>('e_recognised'), what: 'recognised' as const }
    await put(world, 'lifecycle-events', { ...recognised, at: scene.now, effectiveOn: from, published })
    const standing = async () =>
      (await world.must('manager-a', 'lifecycle/history', { carrierId: stationA })).standings[0]!
    const [early, late] = [await served(10), await served(3)]
    expect(await effect('filing', 'periodAfterSuccess', 'ends')).toMatchObject({
      ...{ looked: 2, stations: await moved(2, 0) },
    })
    expect((await standing()).periods).toMatchObject([{ to: null }])
    expect(codeOf(await claim(late))).toBe('OK')
    await set('periodAfterSuccess', 'ends')
    expect(await standing()).toMatchObject({ title: 'recognised', periods: [{ to: from }] })
    expect(await claim(early)).toMatchObject({ error: { data: { reason: 'NOT_CULTIVATION_OBJECT' } } })
    expect(await effect('filing', 'periodAfterSuccess', 'goes-on')).toMatchObject({
      ...{ looked: 1, stations: await moved(0, 1) },
    })
    const tried = { key: 'periodAfterSuccess', value: 'goes-on', carrierIds: [stationA] } as const
    expect((await world.must('city-1', 'settings/tried', tried)).stations).toMatchObject([{ carrierId: stationA }])
    await remove(world, 'lifecycle-events', { _id: recognised._id })
  })
})

it('deductions proposed: which could be agreed to and not before', async () => {
  const proposalId = await scene.proposal()
  const before = startOfDay(localDate('2026-03-05'))
  const [proposal] = await stored(world, 'proposals', { _id: proposalId })
  await remove(world, 'proposals')
  await put(world, 'proposals', { ...proposal!, happenedAt: before })
  const { looked, flips } = await effect('deductions', 'deductionOutsidePeriod', 'accepted')
  expect([looked, flips]).toMatchObject([1, [{ proposalId, carrierId: stationA, stands: true }]])
})

describe('claims', () => {
  const steps = [
    ['verificationWorkingDays', 'filed'],
    ['supplementWorkingDays', 'asked'],
    ['appealWindowWorkingDays', 'rejected'],
    ['appealWorkingDays', 'appealed'],
  ] as const
  const filing = async (claimId: Awaited<ReturnType<Scene['claim']>>) => {
    const { clock, appealable } = await world.must('manager-a', 'points/filing', { claimId })
    return { clock, appealable }
  }

  it.each(steps)('%s: those in the step that it times, and they keep what was set', async (setting, state) => {
    await remove(world, 'claims')
    const claimId = await scene.claim({ state, byId: scene.person('city-1') })
    for (const [other] of steps)
      expect([other, await effect('claims', other, 30)]).toMatchObject([other, { running: other === setting ? 1 : 0 }])
    const before = await filing(claimId)
    await set(setting, 30)
    expect(await filing(claimId)).toEqual(before)
    await remove(world, 'claims')
  })
})

describe('cases', () => {
  const young = { ...goodForm, established: '2025-06-01' }
  const explanations = { established: '母公司成立多年' }

  it('filed before keep what was set; a draft goes by what is set when it is filed', async () => {
    await putCase(scene, { form: young, explanations })
    const caseId = await putDraft(scene, { form: young, explanations, declaration: null })
    await putDraft(scene)
    const found = await effect('cases', 'reachOfGenerally', 'first-clause')
    expect(found).toMatchObject({ kept: 1, drafts: 1, running: 0, more: false })
    expect(JSON.stringify(found)).not.toContain(caseId)
    await set('reachOfGenerally', 'first-clause')
    const file = { caseId, declaration: { agreed: true, name: '王女士' }, requestId: key() } as const
    expect(await world.call('enterprise-a', 'lifecycle/file', file)).toMatchObject({
      error: { code: 'CONDITIONS_UNMET' },
    })
  })

  it('filed today keep it too', async () => {
    const today = { filedAt: scene.now - 60_000, openedAt: scene.now - 60_000 }
    await putCase(scene, { ...today, form: young, explanations })
    expect(await effect('cases', 'reachOfGenerally', 'first-clause')).toMatchObject({ kept: 1, drafts: 0 })
  })

  it('of whose code it is: their clock is counted whoever of the officers has the turn', async () => {
    const due = { on: addDays(today(scene), 3), provisional: false, after: today(scene), count: 3 } as const
    const caseId = await scene.codeClaim({ due: { ...due, unit: 'working-day' }, dueOn: due.on })
    expect((await stored(world, 'cases', { _id: caseId }))[0]!.waits).toBe('officers')
    expect(await effect('cases', 'codeClaimWorkingDays', 30)).toMatchObject({ running: 1 })
  })

  it('whose clock runs keep their day, and are counted', async () => {
    const due = { on: addDays(today(scene), 3), provisional: false, after: today(scene), count: 3 } as const
    await putCase(scene, { due: { ...due, unit: 'working-day' }, dueOn: due.on })
    expect(await effect('cases', 'districtReviewWorkingDays', 30)).toMatchObject({ running: 1, kept: 0 })
    expect(await effect('cases', 'cityReviewWorkingDays', 30)).toMatchObject({ running: 0 })
  })
})

it('a list that was checked would have to be checked again, whatever is changed', async () => {
  const listId = await scene.pointsList({ state: 'checked' })
  await scene.pointsList()
  for (const [setting, value] of [
    ['d22Starts', other(catalogue.d22Starts)!],
    ['claimWindowDays', 90],
  ] as const)
    expect((await preview(setting, value)).lists).toMatchObject({ named: [{ listId }], more: false })
})

it('of very many lists that were checked some are named, and that there are more is said', async () => {
  const named = async (count: number) => {
    for (let n = 0; n < count; n++) await scene.pointsList({ state: 'checked' })
    const { lists } = await preview('claimWindowDays', 90)
    return [lists.named.length, lists.more]
  }
  expect(await named(limits.preview.lists)).toEqual([limits.preview.lists, false])
  expect(await named(1)).toEqual([limits.preview.lists, true])
  expect(await named(1_001 - limits.preview.lists - 1)).toEqual([limits.preview.lists, true])
})

it('of exactly as many services as are looked at, and others that were claimed, none are left out', async () => {
  const day = addDays(today(scene), -20)
  const served = await Promise.all(Array.from({ length: limits.preview.looked }, () => scene.record({ date: day })))
  // completed before them, so it is read after them
  const recordId = await scene.record({ date: day, completedAt: scene.now - 86_400_000 })
  await scene.claim({ recordId })
  const filing = () => effect('filing', 'claimWindowDays', 10)
  expect(await filing()).toMatchObject({ looked: served.length, stations: [{ closes: served.length }], more: false })
  await scene.record({ date: day, completedAt: scene.now - 86_400_000 })
  expect(await filing()).toMatchObject({ looked: served.length, more: true })
})
