import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { draw } from '../../pictures/draw'
import { jpegOf, pdf, photo, pngOf } from '../../pictures/files'
import { openWorld, type World } from '../../world'
import { change, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { Counter } from './counter'

/** A file counts once somebody has looked at it, and its pixels count once (T1, T18). */
let world: World
let counter: Counter
beforeAll(async () => {
  world = await openWorld()
  counter = new Counter(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world?.close())

const reason = (answer: Awaited<ReturnType<Counter['claims']>>) =>
  answer.ok ? 'OK' : (answer.error.data as { reason: string }).reason
/** Two ways to write the same pixels. */
const twice = (seed: number) => {
  const drawn = draw(seed, 64, 64)
  return [pngOf(drawn), pngOf(drawn, { deflateLevel: 1, filterType: 0 })] as const
}

describe('a claim', () => {
  it('waits until every file was looked at, and then goes through', async () => {
    const recordId = await counter.whole()
    expect(await counter.claims(recordId)).toMatchObject({
      error: { code: 'CLAIM_REFUSED', data: { reason: 'EVIDENCE_WAITING', basis: { kind: 'product' } } },
    })
    await counter.tick()
    const { evidence } = await world.must('manager-a', 'service/record', { recordId })
    expect(evidence.map(({ inspection }) => inspection.state)).toEqual(['fine', 'fine', 'fine'])
    expect(reason(await counter.claims(recordId))).toBe('OK')
  })

  it('does not stand on four bytes that begin as a photo', async () => {
    const recordId = await counter.record({ evidence: [] })
    const fakes = [4, 5].map((last) => Buffer.from([0xff, 0xd8, 0xff, last]))
    for (const fake of fakes) await counter.attached(recordId, fake)
    await counter.attached(recordId, pdf(), 'sign-in-sheet')
    await counter.tick()
    expect(reason(await counter.claims(recordId))).toBe('EVIDENCE_MISSING')
    const { evidence } = await world.must('staff-a', 'service/record', { recordId })
    expect(evidence.map(({ inspection }) => inspection)).toEqual([
      { state: 'unreadable', why: 'damaged' },
      { state: 'unreadable', why: 'damaged' },
      { state: 'fine', why: null },
    ])
  })

  it('verified, enters what counted and nothing else', async () => {
    const recordId = await counter.whole()
    const broken = await counter.attached(recordId, photo().subarray(0, 500))
    await counter.tick()
    expect(await counter.inspectionOf(broken)).toMatchObject({ state: 'unreadable' })
    const claim = await counter.claims(recordId)
    if (!claim.ok) throw new Error(JSON.stringify(claim.error))
    const verdict = { claimId: claim.value.id, decision: 'verified' as const, requestId: `verify-${recordId}` }
    const { entry } = await world.must('city-1', 'points/verify', verdict)
    expect(entry!.evidence.map(({ kind }) => kind)).toEqual(['photo', 'photo', 'sign-in-sheet'])
  })
})

describe('the same pixels in two files', () => {
  it('count where they were looked at first', async () => {
    const [one, other] = twice(11)
    const first = await counter.handedIn(one)
    await counter.tick()
    const second = await counter.handedIn(other)
    await counter.tick()
    expect([await counter.inspectionOf(first.id), await counter.inspectionOf(second.id)]).toEqual([
      { state: 'fine' },
      { state: 'same-pixels' },
    ])
  })

  it('attached and looked at in two records at once, ten times: one of them counts', async () => {
    for (let round = 0; round < 10; round++) {
      const files = twice(100 + round)
      const both = await Promise.all(
        files.map(async (bytes) => counter.sent(await counter.record({ evidence: [] }), bytes)),
      )
      world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
      await Promise.all([...both.map((id) => counter.attach(id)), counter.overlapping(), counter.overlapping()])
      world.cloud.faults.clear()
      await counter.tick()
      const states = await Promise.all(both.map(async (id) => (await counter.inspectionOf(id))?.state))
      expect(states.sort()).toEqual(['fine', 'same-pixels'])
    }
  })

  it('within one record count once', async () => {
    const recordId = await counter.record({ evidence: [] })
    const ids = []
    for (const bytes of twice(12)) ids.push(await counter.attached(recordId, bytes))
    await counter.tick()
    expect((await Promise.all(ids.map((id) => counter.inspectionOf(id)))).map((each) => each?.state)).toEqual([
      'fine',
      'same-pixels',
    ])
  })

  it('are free again when the file that counted is taken out, and only then', async () => {
    const [one, other] = twice(13)
    const first = await counter.handedIn(one)
    await counter.tick()
    const second = await counter.handedIn(other)
    await counter.tick()
    await counter.take(second.recordId, second.id) // the one that did not count: nothing is freed
    const third = await counter.handedIn(other)
    await counter.tick()
    expect(await counter.inspectionOf(third.id)).toEqual({ state: 'same-pixels' })
    await counter.take(third.recordId, third.id)
    await counter.take(first.recordId, first.id)
    const fourth = await counter.handedIn(other)
    await counter.tick()
    expect(await counter.inspectionOf(fourth.id)).toEqual({ state: 'fine' })
  })
})

describe('looking', () => {
  it('by two runs at once is done once for each file', async () => {
    const files = await Promise.all(Array.from({ length: 6 }, () => counter.handedIn(photo())))
    world.cloud.faults.plan([{ action: '*', kind: 'latency', ms: 5 }], 7)
    await Promise.all([counter.overlapping(), counter.overlapping()])
    world.cloud.faults.clear()
    await counter.tick()
    for (const { id } of files) {
      expect(await counter.inspectionOf(id)).toEqual({ state: 'fine' })
      expect(await stored(world, 'inspections', { _id: id })).toMatchObject([{ waiting: false, tries: 1 }])
      const looks = await stored(world, 'journal', { action: 'jobs.look-at-evidence', 'answer.evidenceId': id })
      expect(looks).toMatchObject([{ answer: { state: 'fine' } }])
    }
  })

  it('that the storage did not answer is done later, and is not held against the file', async () => {
    const { id } = await counter.handedIn(photo())
    world.cloud.faults.plan([{ action: 'storage.*', kind: 'error' }])
    expect((await counter.tick())['look-at-evidence']).toBe('failed')
    world.cloud.faults.clear()
    expect(await counter.inspectionOf(id)).toEqual({ state: 'waiting' })
    expect(await counter.waiting()).toMatchObject([{ _id: id, tries: 0 }])
    later(world, minutes)
    await counter.tick()
    expect(await counter.inspectionOf(id)).toEqual({ state: 'fine' })
  })

  it('whose answer could not be written is done again', async () => {
    const { id } = await counter.handedIn(photo())
    world.cloud.faults.plan([{ action: 'database.startTransaction', kind: 'error' }])
    expect((await counter.tick())['look-at-evidence']).toBe('failed')
    world.cloud.faults.clear()
    await counter.tick()
    expect(await counter.inspectionOf(id)).toEqual({ state: 'waiting' }) // whoever took it may still be at it
    later(world, 2 * minutes)
    await counter.tick()
    expect(await counter.inspectionOf(id)).toEqual({ state: 'fine' })
  })

  it('that ended the program three times is given up', async () => {
    const { id } = await counter.handedIn(photo())
    await change(world, 'inspections', { _id: id }, { tries: 3 })
    await counter.tick()
    expect(await counter.inspectionOf(id)).toEqual({ state: 'unreadable', why: 'gave-up' })
  })

  it('at a file that was taken out, or whose bytes are not those that were attached', async () => {
    const gone = await counter.handedIn(photo())
    await counter.take(gone.recordId, gone.id)
    const other = await counter.handedIn(photo())
    await change(world, 'inspections', { _id: other.id }, { sha256: 'another' })
    await counter.tick()
    expect(await counter.waiting()).toEqual([])
    expect(await counter.inspectionOf(gone.id)).toBeUndefined()
    expect(await counter.inspectionOf(other.id)).toEqual({ state: 'unreadable', why: 'damaged' })
  })

  it('at forty files is done in one run', async () => {
    const recordId = await counter.record({ evidence: [] })
    for (let nth = 0; nth < 40; nth++) await counter.attached(recordId, jpegOf(draw(5000 + nth, 50, 50)))
    expect((await counter.tick())['look-at-evidence']).toBe(40)
    expect(await counter.waiting()).toEqual([])
  })
})
