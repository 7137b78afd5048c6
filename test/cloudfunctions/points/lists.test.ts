import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type ListId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { interestId } from '../../../cloudfunctions/store/interests'
import type { Json } from '../../../dev/ledger-verify/text'
import { verify } from '../../../dev/ledger-verify/verify'
import { event } from '../../shared/lifecycle/events'
import { type Answer, codeOf, key, openWorld, outcomes, type World } from '../../world'
import { Steps } from '../lifecycle/steps'
import { Scene } from '../scene'
import { put, putAll, remove, stored } from '../stored'
import { awardDoc, chainOf } from './entries'

/** 16 November 2026: the cycle of 2026 has ended, and its list may be published. */
const now = Date.parse('2026-11-16T10:00:00+08:00')
const stationA = asId<CarrierId>('station-a')
const days = { publishOn: localDate('2026-11-16'), from: localDate('2026-11-16'), to: localDate('2027-11-15') }

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld({ now })
  scene = new Scene(world)
})
afterAll(() => world.close())

/** Nothing of the last test is left, and station-a has some 200 points. */
async function settle() {
  world.cloud.faults.clear()
  for (const name of [
    'ledger',
    'ledger-heads',
    'points-lists',
    'points-list-counts',
    'cycle-locks',
    'interests',
    'cases',
    'case-turns',
  ] as const)
    await remove(world, name)
  for (const what of ['recognised', 'cancelled'] as const) await remove(world, 'lifecycle-events', { what })
  const docs = chainOf(Array.from({ length: 300 }, (_, n) => awardDoc(n, addDays(localDate('2026-03-20'), n % 190))))
  const last = docs.at(-1)!
  await putAll(world, 'ledger', docs)
  await put(world, 'ledger-heads', { _id: stationA, seq: last.seq, hash: last.hash, turn: 0 })
}
afterEach(async () => {
  world.cloud.faults.clear()
  const heads = (await stored(world, 'ledger-heads')).map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))
  const verdict = verify((await stored(world, 'ledger')) as unknown as Json[], heads)
  expect([verdict.problems, verdict.after]).toEqual([[], 0])
})

async function drafted(as = 'city-1') {
  const list = { kind: 'station', cycleYear: 2026, stationIds: [stationA], heldBack: [], ...days }
  return (await world.must(as, 'lists/draft', { ...list, requestId: key() })).listId
}
const check = (listId: Awaited<ReturnType<typeof drafted>>, as = 'city-2') =>
  world.call(as, 'lists/check', { listId, requestId: key() })
const publish = (listId: Awaited<ReturnType<typeof drafted>>, as = 'city-2', requestId = key()) =>
  world.call(as, 'lists/publish', { listId, requestId })
async function checked() {
  const listId = await drafted()
  expect(codeOf(await check(listId))).toBe('OK')
  return listId
}
const recognised = () => stored(world, 'lifecycle-events', { what: 'recognised' })

describe('a list', () => {
  it('is made by one, checked by another, published, and says what it says to everybody', async () => {
    await settle()
    const listId = await drafted()
    expect(codeOf(await check(listId, 'city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await publish(listId))).toBe('WRONG_STATE')
    expect(await world.call(null, 'lists/page', { listId })).toMatchObject({ ok: false })
    expect(codeOf(await check(listId))).toBe('OK')
    expect(codeOf(await publish(listId, 'city-1'))).toBe('SECOND_PERSON_NEEDED')
    expect(await publish(listId)).toMatchObject({ value: { state: 'published' } })
    const [listed] = await stored(world, 'carriers', { _id: stationA })
    expect(await recognised()).toMatchObject([
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
    await settle()
    const listId = await checked()
    expect(await publish(listId)).toMatchObject({ value: { state: 'published' } })
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
    await settle()
    const listId = await drafted('city-1')
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
    expect([codeOf(await check(listId, 'city-1')), codeOf(await check(listId, 'city-2'))]).toEqual([
      ...['SECOND_PERSON_NEEDED', 'SECOND_PERSON_NEEDED'],
    ])
    expect((await world.must('city-1', 'lists/get', { listId })).own).toBe(true)
    await over('city-2', [])
    await over('city-2', [stationA])
    expect((await world.must('city-1', 'lists/get', { listId })).own).toBe(false)
    expect(codeOf(await check(listId, 'city-2'))).toBe('SECOND_PERSON_NEEDED')
    expect(codeOf(await check(listId, 'city-1'))).toBe('OK')
  })

  it('is not written by whoever is tied to a station of it: taken in, held back, or left out', async () => {
    await settle()
    const personId = scene.person('city-2')
    await put(world, 'interests', { _id: interestId(personId, stationA), personId, matterId: stationA, at: now })
    const written = async (own: object) => {
      const list = { kind: 'station', cycleYear: 2026, stationIds: [], heldBack: [], ...days, requestId: key(), ...own }
      return codeOf(await world.call('city-2', 'lists/draft', list))
    }
    const listId = await drafted('city-1')
    expect(await written({})).toBe('OK')
    expect(await written({ stationIds: [stationA] })).toBe('CONFLICT_OF_INTEREST')
    expect(await written({ heldBack: [{ carrierId: stationA, reason: '等一等' }] })).toBe('CONFLICT_OF_INTEREST')
    expect(await written({ listId })).toBe('CONFLICT_OF_INTEREST')
    expect(await world.must('city-1', 'lists/get', { listId })).toMatchObject({ stations: [{ carrierId: stationA }] })
  })

  it('that is published stays as it is, and its station is in no second one', async () => {
    await settle()
    const listId = await checked()
    await publish(listId)
    const again = { listId, kind: 'station', cycleYear: 2026, stationIds: [], heldBack: [], ...days, requestId: key() }
    expect(codeOf(await world.call('city-1', 'lists/draft', again))).toBe('WRONG_STATE')
    const second = await drafted()
    expect(await check(second)).toMatchObject({ error: { data: { reason: 'LISTED_ALREADY', carrierId: 'station-a' } } })
    expect((await world.must('city-1', 'lists/get', { listId: second })).batch).toBe(2)
  })

  it('of a station that has not passed, or is not among the 培育对象, is not checked', async () => {
    await settle()
    const other = {
      kind: 'station',
      cycleYear: 2026,
      stationIds: ['station-b'],
      heldBack: [],
      ...days,
      requestId: key(),
    }
    const { listId } = await world.must('city-1', 'lists/draft', other)
    expect(await check(listId)).toMatchObject({ error: { data: { reason: 'NOT_PASSED', carrierId: 'station-b' } } })
    const gone = { ...other, stationIds: ['station-nowhere'], requestId: key() }
    expect(codeOf(await world.call('city-1', 'lists/draft', gone))).toBe('NOT_FOUND')
  })

  it('goes back to be looked at when a setting, or a row of a ledger, has changed since', async () => {
    for (const move of ['a setting', 'a row'] as const) {
      await settle()
      const listId = await checked()
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
      expect(await publish(listId)).toMatchObject({ value: { state: 'draft', because: 'moved' } })
      expect([await recognised(), await stored(world, 'cycle-locks')]).toEqual([[], []])
      expect(codeOf(await check(listId))).toBe('OK')
      expect(await publish(listId)).toMatchObject({ value: { state: 'published' } })
      await remove(world, 'settings')
    }
  })
})

describe('the text that a list is published by', () => {
  it.each(['filed', 'decided', 'published'] as const)('is chosen by the day that the city has set: %s', async (by) => {
    await settle()
    const approved = { proposedById: asId<never>('p_1'), approvedById: asId<never>('p_2'), reason: '定了' }
    const change = { version: 1, key: 'governingDate', value: by, effectiveOn: '2026-11-01', at: now }
    await put(world, 'settings', { _id: 'city', changes: [{ ...change, ...approved } as never] })
    try {
      const listId = await checked()
      const [made] = await stored(world, 'points-lists', { _id: listId })
      await remove(world, 'points-lists', { _id: listId })
      await put(world, 'points-lists', { ...made!, madeAt: made!.madeAt - 864e5 })
      expect(await publish(listId)).toMatchObject({ value: { state: 'published' } })
      expect(await recognised()).toMatchObject([
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
    await settle()
    const listId = await checked()
    goesOn(now + 864e5)
    const left = { ...event('cancelled', '2026-11-17T09:00:00+08:00'), _id: asId<never>('e_left') }
    await put(world, 'lifecycle-events', { ...left, subject: { ...left.subject, carrierId: stationA } })
    expect(await publish(listId)).toMatchObject({ value: { state: 'draft', because: 'day-passed' } })
    expect([await recognised(), await stored(world, 'cycle-locks')]).toEqual([[], []])
    expect(await check(listId)).toMatchObject({ error: { data: { reason: 'PUBLISHED_BEFORE_TODAY' } } })
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
    expect(await check(listId)).toMatchObject({ error: { data: { reason: 'NOT_OBJECT', carrierId: stationA } } })
    await remove(world, 'lifecycle-events', { _id: left._id })
    expect(codeOf(await check(listId))).toBe('OK')
    expect(await publish(listId)).toMatchObject({ value: { state: 'published', because: null } })
    expect(await recognised()).toMatchObject([{ effectiveOn: '2026-11-17' }])
  })
})

describe('at once', () => {
  it('no transaction is open while ledgers are read, however long they are', async () => {
    await settle()
    const listId = await drafted()
    const { documents } = world.cloud
    const { handle } = documents
    let open = 0
    const seen = { outside: 0, inside: 0 }
    documents.handle = async (action, body) => {
      const answer = await handle.call(documents, action, body)
      if (action === 'database.startTransaction') open++
      if (action === 'database.commitTransaction') open--
      if (body.collectionName === 'ledger') seen[open > 0 ? 'inside' : 'outside']++
      return answer
    }
    try {
      expect([codeOf(await check(listId)), codeOf(await publish(listId))]).toEqual(['OK', 'OK'])
    } finally {
      documents.handle = handle
    }
    expect(seen.inside).toBe(0)
    expect(seen.outside).toBeGreaterThan(4)
  })

  const slow = () => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 3 }], 12)

  it('two who publish: one publication, one title', async () => {
    for (let round = 0; round < 4; round++) {
      await settle()
      const listId = await checked()
      slow()
      const answers = await Promise.all([publish(listId, 'city-2'), publish(listId, 'city-admin')])
      expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
      expect([await recognised(), await stored(world, 'cycle-locks')]).toMatchObject([[{}], [{}]])
    }
  })

  /** The second begins when the first has come to its nth statement of a transaction. */
  async function meanwhile(
    nth: number,
    first: () => Promise<Answer>,
    second: () => Promise<Answer>,
  ): Promise<[Answer, Answer]> {
    const { documents } = world.cloud
    const { handle } = documents
    let [statements, begun]: [number, Promise<Answer> | null] = [0, null]
    documents.handle = (action, body) => {
      if (typeof body.transactionId === 'string' && statements++ === nth) begun = second()
      return handle.call(documents, action, body)
    }
    try {
      const answer = await first()
      return [answer, await (begun ?? second())]
    } finally {
      documents.handle = handle
    }
  }
  const courses = (['publication', 'verification'] as const).flatMap((leads) =>
    [0, 5, 10].map((nth) => [leads, nth] as const),
  )

  it('a verification and the publication: it counts in what was published, or it is refused; never after', async () => {
    const seen = new Set<string>()
    for (const [leads, nth] of courses) {
      await settle()
      const recordId = await scene.record({ frozenAt: scene.now, date: localDate('2026-09-20') })
      const claimId = await scene.claim({ recordId })
      const listId = await checked()
      const verdict = { claimId, decision: 'verified', requestId: key() } as const
      const [publishing, verifying] = [() => publish(listId), () => world.call('city-2', 'points/verify', verdict)]
      const both = leads === 'publication' ? ([publishing, verifying] as const) : ([verifying, publishing] as const)
      const [a, b] = await meanwhile(nth, both[0], both[1])
      const [published, verified] = leads === 'publication' ? [a, b] : [b, a]
      const state = published.ok ? (published.value as { state: string }).state : codeOf(published)
      const entries = await stored(world, 'ledger', { recordId })
      seen.add(`${state} ${codeOf(verified)}`)
      expect(entries).toHaveLength(verified.ok ? 1 : 0)
      if (state === 'published') expect(codeOf(verified)).toBe('VERIFICATION_REFUSED')
      else expect([state, codeOf(verified)]).toEqual(['draft', 'OK'])
    }
    expect(seen).toEqual(new Set(['published VERIFICATION_REFUSED', 'draft OK']))
  })

  /** A cancellation of station-a that needs only to be decided. @returns deciding it */
  async function cancelling(): Promise<() => Promise<Answer>> {
    const steps = new Steps(world)
    const form = { ground: '其他不符合要求的情形', account: '长期关门' }
    const caseId = await steps.begin('city-1', 'station-cancellation', stationA, form)
    await world.must('city-1', 'lifecycle/file', { caseId, requestId: key() })
    await steps.must('manager-a', caseId, 'answer', { reason: '在装修' })
    const { state } = await steps.view(caseId)
    const conditions = [{ conditionId: 'other', holds: true, reason: '' }]
    const cancel = { caseId, action: 'cancel', state, reason: '三次现场都关门', conditions, requestId: key() }
    return () => world.call('city-admin', 'lifecycle/act', cancel)
  }
  /** What happened to station-a in the end, in the order in which it was written. */
  async function happened() {
    const [subject] = await stored(world, 'lifecycle-subjects', { carrierId: stationA })
    const events = new Map((await stored(world, 'lifecycle-events')).map(({ _id, what }) => [_id, what]))
    return subject!.eventIds.flatMap((id) => events.get(id) ?? []).filter((what) => what !== 'admitted')
  }
  const outcomeOf = (answer: Answer) =>
    answer.ok ? (answer.value as { state: string }).state : `${answer.error.data?.reason ?? codeOf(answer)}`

  it('a station that is cancelled after the look at it, and before the publication, is not listed', async () => {
    await settle()
    const cancel = await cancelling()
    const listId = await checked()
    const { documents } = world.cloud
    const { handle } = documents
    let cancelled: Answer | null = null
    documents.handle = async (action, body) => {
      if (action === 'database.startTransaction' && !cancelled) {
        documents.handle = handle
        cancelled = await cancel()
      }
      return handle.call(documents, action, body)
    }
    try {
      expect(outcomeOf(await publish(listId))).toBe('NOT_OBJECT')
    } finally {
      documents.handle = handle
    }
    expect(cancelled).toMatchObject({ ok: true })
    expect([await happened(), await stored(world, 'cycle-locks')]).toEqual([['cancelled'], []])
  })

  it('a cancellation and the publication: it is listed and then cancelled, or it is not listed', async () => {
    const seen = new Set<string>()
    for (const [leads, nth] of (['publication', 'cancellation'] as const).flatMap((leads) =>
      [0, 4, 8, 12].map((nth) => [leads, nth] as const),
    )) {
      await settle()
      const cancel = await cancelling()
      const listId = await checked()
      const [first, second] =
        leads === 'publication' ? [() => publish(listId), cancel] : [cancel, () => publish(listId)]
      const answers = await meanwhile(nth, first, second)
      const [published, cancelled] = leads === 'publication' ? answers : [answers[1], answers[0]]
      expect(codeOf(cancelled)).toBe('OK')
      const outcome = outcomeOf(published)
      seen.add(outcome)
      expect(await happened()).toEqual(outcome === 'published' ? ['recognised', 'cancelled'] : ['cancelled'])
    }
    expect(seen).toEqual(new Set(['published', 'NOT_OBJECT']))
  })
})

describe('broken off', () => {
  /** The answer to the nth statement of a transaction never comes; what it did is done. @returns whether it came to that */
  async function losing(nth: number, run: () => Promise<unknown>): Promise<boolean> {
    const { documents } = world.cloud
    const { handle } = documents
    let seen = 0
    documents.handle = async (action, body) => {
      const answer = await handle.call(documents, action, body)
      if (typeof body.transactionId === 'string' && seen++ === nth) throw new Error('lost')
      return answer
    }
    try {
      await run()
    } finally {
      documents.handle = handle
    }
    return seen > nth
  }

  it('after any statement, a publication is whole or has not been, and its retry does it once', async () => {
    let steps = 0
    for (let struck = true; struck; steps++) {
      await settle()
      const listId = await checked()
      const requestId = key()
      struck = await losing(steps, () => publish(listId, 'city-2', requestId))
      const [before] = await stored(world, 'points-lists', { _id: listId })
      const done = before!.state === 'published' ? 1 : 0
      expect([(await recognised()).length, (await stored(world, 'cycle-locks')).length]).toEqual([done, done])
      expect(await publish(listId, 'city-2', requestId)).toMatchObject({ value: { state: 'published' } })
      expect([await recognised(), await stored(world, 'cycle-locks')]).toMatchObject([[{}], [{}]])
    }
    expect(steps).toBeGreaterThan(15)
  })

  it('after any statement, a claim is filed once or not at all, and only then is its evidence frozen', async () => {
    let steps = 0
    for (let struck = true; struck; steps++) {
      const recordId = await scene.record({ date: localDate('2026-10-20') })
      const claim = { recordId, itemId: 'S-03', requestId: key() } as const
      struck = await losing(steps, () => world.call('manager-a', 'points/claim', claim))
      const filed = async () => {
        const [record] = await stored(world, 'records', { _id: recordId })
        const events = (await stored(world, 'claims', { recordId })).flatMap(({ events }) => events)
        return [events.map(({ what }) => what), record!.frozenAt !== null]
      }
      expect([
        [[], false],
        [['filed'], true],
      ]).toContainEqual(await filed())
      expect(codeOf(await world.call('manager-a', 'points/claim', claim))).toBe('OK')
      expect(await filed()).toEqual([['filed'], true])
    }
    expect(steps).toBeGreaterThan(5)
  })

  it('after any statement, an award is there once or not at all, and so is what takes it back', async () => {
    let steps = 0
    for (let struck = true; struck; steps++) {
      await settle()
      const recordId = await scene.record({ frozenAt: scene.now, date: localDate('2026-10-20') })
      const claimId = await scene.claim({ recordId })
      const verdict = { claimId, decision: 'verified', requestId: key() } as const
      const verifying = await losing(steps, () => world.call('city-1', 'points/verify', verdict))
      expect(codeOf(await world.call('city-1', 'points/verify', verdict))).toBe('OK')
      const [award] = await stored(world, 'ledger', { recordId })
      const back = { carrierId: stationA, rowId: award!.rowId, reason: '重复记分', requestId: key() }
      const reversing = await losing(steps, () => world.call('city-2', 'points/reverse', back))
      expect(codeOf(await world.call('city-2', 'points/reverse', back))).toBe('OK')
      expect(await stored(world, 'ledger', { recordId })).toHaveLength(2)
      struck = verifying || reversing
    }
    expect(steps).toBeGreaterThan(10)
  })
})
