import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type CaseId, type LifecycleEventId } from '@shared/ids'
import { placeAnswer } from '@shared/lifecycle/place-answer'
import { expect, it } from 'vitest'
import { subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { recognised } from '../../shared/lifecycle/events'
import { key, type World } from '../../world'
import type { Scene } from '../scene'
import { change, put, stored } from '../stored'
import { inTown, june } from './in-town'
import { answersOf, goodForm } from './scene'
import type { Steps } from './steps'

/** One organisation from 报名 to its bar, on the shipped operations, under a clock that is moved along. */
let world: World
let scene: Scene
let steps: Steps
inTown((town) => {
  ;({ world, scene, steps } = town)
}, june)

let caseId: CaseId
let carrierId: CarrierId
let code: string
const refusedFor = (reason: string, detail: object = {}) => ({
  ok: false,
  error: { code: 'CASE_REFUSED', data: { reason, detail } },
})
const standing = async () => {
  const { standings } = await world.must('enterprise-a', 'lifecycle/history', { enterpriseId: scene.a })
  return standings.find(({ kind }) => kind === 'station')
}

it('报名: a draft is kept, what is missing is said, and a filing tells when it is due', async () => {
  await change(world, 'enterprises', { _id: scene.a }, { district: 'haidian' })
  caseId = await steps.draft('enterprise-a', scene.a, { ...goodForm, area: 92, staff: 2 })
  expect(await steps.file('enterprise-a', caseId)).toMatchObject(refusedFor('attachments'))
  await steps.attach('enterprise-a', caseId, 'licence', 'premises', 'staff', 'management')
  const refused = await steps.file('enterprise-a', caseId)
  expect(refused).toMatchObject({
    error: {
      code: 'CONDITIONS_UNMET',
      data: {
        reasons: [
          { conditionId: 'area', why: 'unmet', basis: { kind: 'article', line: expect.stringContaining('三（一）3') } },
          {
            conditionId: 'staff',
            why: 'unmet',
            basis: { kind: 'article', line: expect.stringContaining('三（一）4') },
          },
        ],
      },
    },
  })
  const form = Object.entries(goodForm).map(([field, answer]) => ({
    ...{ field, answer: typeof answer === 'object' ? [...answer] : answer },
  }))
  await world.must('enterprise-a', 'lifecycle/draft', { procedure: 'station-entry', caseId, form, requestId: key() })
  expect(await world.call('enterprise-a', 'lifecycle/file', { caseId, requestId: key() })).toMatchObject(
    refusedFor('declaration'),
  )
  expect(await steps.file('enterprise-a', caseId)).toMatchObject({
    value: { state: 'district-review', declaration: { name: '王女士' }, due: null },
  })
  expect(await world.call('district-chaoyang', 'lifecycle/get', { caseId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
})

it('区级初审: judged, with one request for more; what was filed cannot be taken out again', async () => {
  expect(await steps.act('district-haidian', caseId, 'recommend')).toMatchObject({
    error: { code: 'CONDITIONS_UNMET' },
  })
  await steps.must('district-haidian', caseId, 'ask', { reason: '场所证明看不清' })
  const { attachments } = await steps.view(caseId)
  const takeOut = { caseId, evidenceId: attachments[0]!.id, requestId: key() }
  expect(await world.call('enterprise-a', 'lifecycle/detach', takeOut)).toMatchObject({
    error: { code: 'EVIDENCE_FROZEN' },
  })
  await steps.attach('enterprise-a', caseId, 'premises')
  expect(await steps.supply('enterprise-a', caseId)).toMatchObject({ value: { state: 'district-review' } })
  expect(await steps.act('district-haidian', caseId, 'ask', { reason: '再补' })).toMatchObject(refusedFor('once'))
  expect(await steps.must('district-haidian', caseId, 'recommend', await steps.judged(caseId))).toBe('city-review')
})

it('公示: everybody sees the name; an objection is looked into before anything is decided', async () => {
  await steps.must('city-1', caseId, 'publish')
  const { items } = await world.must(null, 'lifecycle/published', {})
  expect(items).toMatchObject([{ id: caseId, open: true, due: { on: '2026-06-08', provisional: false } }])
  expect(JSON.stringify(items)).not.toMatch(/王女士|creditCode|openedById/)
  const objection = { objection: '办公场所没有那么大' }
  const { state } = await steps.view(caseId)
  const object = { caseId, action: 'object', state, ...objection }
  await world.must('visitor', 'lifecycle/act', { ...object, requestId: key() })
  expect(await world.call('visitor', 'lifecycle/act', { ...object, requestId: key() })).toMatchObject(
    refusedFor('objected'),
  )
  await world.must('city-2', 'lifecycle/act', { ...object, requestId: key() })
  expect(await steps.act('city-1', caseId, 'admit')).toMatchObject(refusedFor('clock-running', { until: '2026-06-08' }))
  steps.at('2026-06-08T23:59:00+08:00')
  expect(await steps.act('city-1', caseId, 'admit')).toMatchObject(refusedFor('clock-running'))
  steps.at('2026-06-09T00:00:30+08:00')
  expect(await world.call('enterprise-b', 'lifecycle/act', { ...object, requestId: key() })).toMatchObject(
    refusedFor('clock-over'),
  )
  expect(await steps.act('city-1', caseId, 'admit')).toMatchObject(refusedFor('objections-waiting', { waiting: 2 }))
  // who objected has an interest, and decides nothing
  expect(await steps.act('city-2', caseId, 'admit')).toMatchObject({ error: { code: 'CONFLICT_OF_INTEREST' } })
  expect(await world.must('enterprise-a', 'lifecycle/get', { caseId })).toMatchObject({ objections: 0 })
  const waiting = await world.must('city-1', 'lifecycle/objections', { caseId, waiting: true })
  for (const { id } of waiting.items)
    await steps.must('city-1', caseId, 'find', {
      reason: '量过，117 平方米',
      finding: { objectionId: id, upheld: false },
    })
  expect(await world.must('enterprise-a', 'lifecycle/objections', { caseId })).toMatchObject({
    items: [{ upheld: false }, { upheld: false }],
  })
})

it('培育对象: the organisation has a page of its own, and whoever filed manages it', async () => {
  expect(await steps.must('city-1', caseId, 'admit')).toBe('admitted')
  expect(await standing()).toMatchObject({ title: 'object', periods: [{ from: '2026-06-09', to: null }], bar: null })
  carrierId = (await steps.view(caseId)).carrierId!
  const [page] = await stored(world, 'carriers', { _id: carrierId })
  expect(page).toMatchObject({ kind: 'station', name: goodForm.site, phone: goodForm.phone })
  // what it said that it can do, as far as we have a name for it (A6)
  expect(page!.specialities).toEqual(['finance', 'legal', 'innovation'])
  // so that it is in the directory, and the officers find it among the stations
  expect(page!.place).toEqual({ type: 'Point', coordinates: [116.3, 39.96] })
  const { roles } = await world.must('enterprise-a', 'auth/enter', {})
  expect(roles).toContainEqual(expect.objectContaining({ role: 'carrier-manager', scope: carrierId }))
  expect(await world.must(null, 'lifecycle/published', {})).toMatchObject({ items: [] })
  const again = await steps.draft('enterprise-a', scene.a)
  await steps.attach('enterprise-a', again, 'licence', 'premises', 'staff', 'management')
  expect(await steps.file('enterprise-a', again)).toMatchObject(refusedFor('standing'))
  await world.must('enterprise-a', 'lifecycle/withdraw', { caseId: again, requestId: key() })
})

it('培育成功: as published in its list, and a certificate says so and no more', async () => {
  expect(await world.call('enterprise-a', 'certificate/issue', { carrierId, requestId: key() })).toMatchObject(
    refusedFor('no-certificate'),
  )
  const [head] = await stored(world, 'lifecycle-subjects', { carrierId })
  const { organisationId, kind } = head!
  const listed = recognised('2026-11-02', '2027-11-01', { subject: { organisationId, kind, carrierId } })
  const published = { ...listed.published!, name: String(goodForm.site) }
  const _id = asId<LifecycleEventId>('le_listed')
  await put(world, 'lifecycle-events', { ...listed, published, _id })
  await change(world, 'lifecycle-subjects', { _id: subjectId(head!) }, { eventIds: [...head!.eventIds, _id] })
  steps.at('2026-11-20T10:00:00+08:00')
  const issued = await world.must('enterprise-a', 'certificate/issue', { carrierId, requestId: key() })
  code = issued.code
  expect(code).toMatch(/^[A-Z2-7]{16}$/)
  expect((await world.must('enterprise-a', 'certificate/issue', { carrierId, requestId: key() })).code).toBe(code)
  const shown = await world.must(null, 'certificate/get', { code: code.toLowerCase() })
  expect(shown).toMatchObject({
    state: 'valid',
    from: '2026-11-02',
    to: '2027-11-01',
    object: true,
    name: goodForm.site,
    nameNow: null,
  })
  const dated = ['askedAt', 'from', 'reachedOn', 'since', 'to']
  expect(Object.keys(shown).sort()).toEqual(
    [...dated, 'basis', 'code', 'kind', 'listName', 'name', 'nameNow', 'object', 'place', 'state'].sort(),
  )
  expect((await standing())?.title).toBe('recognised')
})

it('the title lapses as published while the 培育期 goes on', async () => {
  steps.at('2027-11-01T23:00:00+08:00')
  expect((await standing())?.title).toBe('recognised')
  steps.at('2027-11-02T00:01:00+08:00')
  expect(await standing()).toMatchObject({ title: 'object', periods: [{ from: '2026-06-09', to: null }] })
  expect(await world.must(null, 'certificate/get', { code })).toMatchObject({ state: 'lapsed', object: true })
})

it('变更: reported, verified, changed; the former name stays, and nobody is barred', async () => {
  const form = {
    ...{ what: ['名称'], changedOn: '2027-11-01', name: '新示例路专精特新服务站（示例）', account: '更名' },
    // filled in, though nothing says that the address changed
    address: '海淀区新示例路 9 号',
  }
  const changeId = await steps.begin('enterprise-a', 'station-change', carrierId, form)
  await steps.attach('enterprise-a', changeId, 'proof')
  await world.must('enterprise-a', 'lifecycle/file', { caseId: changeId, requestId: key() })
  expect((await steps.view(changeId)).conditions.find(({ id }) => id === 'in-time')?.outcome).toBe('met')
  expect(await steps.act('district-haidian', changeId, 'verify')).toMatchObject(refusedFor('reason'))
  await steps.must('district-haidian', changeId, 'verify', { reason: '执照已换' })
  await steps.must('city-1', changeId, 'change', { reason: '属实' })
  const [page] = await stored(world, 'carriers', { _id: carrierId })
  expect([page!.name, page!.formerNames, page!.address]).toEqual([form.name, [goodForm.site], goodForm.address])
  expect(await standing()).toMatchObject({ title: 'object', bar: null })
  // what was published stays as it was printed, and what the station is called now stands beside it
  expect(await world.must(null, 'certificate/get', { code })).toMatchObject({ name: goodForm.site, nameNow: form.name })
})

it('变更 of an address: nothing is filed without its place on the map, and both come onto the page', async () => {
  const moved = { what: ['地址'], changedOn: '2027-11-01', address: '海淀区新示例路 9 号', account: '搬到新楼' }
  const changeId = await steps.begin('enterprise-a', 'station-change', carrierId, moved)
  await steps.attach('enterprise-a', changeId, 'proof')
  const input = { caseId: changeId, requestId: key() }
  expect(await world.call('enterprise-a', 'lifecycle/file', input)).toMatchObject({
    error: { code: 'CONDITIONS_UNMET', data: { reasons: [{ conditionId: 'new-place' }] } },
  })
  const form = answersOf({ ...moved, place: placeAnswer({ lng: 116.31234, lat: 39.96543 }) })
  const draft = { procedure: 'station-change', carrierId, caseId: changeId, form, requestId: key() }
  await world.must('enterprise-a', 'lifecycle/draft', draft)
  await world.must('enterprise-a', 'lifecycle/file', { caseId: changeId, requestId: key() })
  await steps.must('district-haidian', changeId, 'verify', { reason: '到新址看过' })
  await steps.must('city-1', changeId, 'change', { reason: '属实' })
  const [page] = await stored(world, 'carriers', { _id: carrierId })
  expect(page).toMatchObject({
    address: moved.address,
    location: { lng: 116.31234, lat: 39.96543, datum: 'gcj02' },
    place: { type: 'Point', coordinates: [116.31234, 39.96543] },
  })
  const near = await world.must(null, 'directory/nearest', { at: { lng: 116.31234, lat: 39.96543 } })
  expect(near.carriers[0]).toMatchObject({ id: carrierId, metres: 0 })
})

it('取消: heard first, decided by another than proposed it, and barred for two years', async () => {
  const form = { ground: '其他不符合要求的情形', account: '长期关门' }
  const removal = await steps.begin('city-1', 'station-cancellation', carrierId, form)
  expect(await world.call('enterprise-a', 'lifecycle/get', { caseId: removal })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  await world.must('city-1', 'lifecycle/file', { caseId: removal, requestId: key() })
  expect(await steps.act('city-2', removal, 'unanswered')).toMatchObject(refusedFor('clock-running'))
  await steps.must('enterprise-a', removal, 'answer', { reason: '在装修' })
  const decision = { reason: '三次现场都关门', conditions: [{ conditionId: 'other', holds: true }] }
  expect(await steps.act('city-1', removal, 'cancel', decision)).toMatchObject(refusedFor('same-person'))
  expect(await steps.act('city-2', removal, 'cancel', { reason: '无' })).toMatchObject({
    error: { code: 'CONDITIONS_UNMET' },
  })
  expect(await steps.must('city-2', removal, 'cancel', decision)).toBe('cancelled')
  expect(await standing()).toMatchObject({ title: 'none', bar: { until: '2029-11-02' } })
  expect(await world.must(null, 'certificate/get', { code })).toMatchObject({ object: false })
})

it('a bar is enforced on filing, with its last day and its sentence, until it is over', async () => {
  const barred = await steps.draft('enterprise-a', scene.a)
  await steps.attach('enterprise-a', barred, 'licence', 'premises', 'staff', 'management')
  steps.at('2029-11-02T12:00:00+08:00')
  expect(await steps.file('enterprise-a', barred)).toMatchObject({
    error: {
      code: 'CASE_REFUSED',
      data: {
        reason: 'barred',
        detail: { until: localDate('2029-11-02'), what: 'cancelled' },
        basis: { kind: 'reading', line: expect.stringContaining('从决定的次日算起') },
      },
    },
  })
  steps.at('2029-11-03T00:01:00+08:00')
  expect(await steps.file('enterprise-a', barred)).toMatchObject({ ok: true, value: { nth: 2 } })
})
