import type { EvidenceId, RecordId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { photo } from '../../pictures/files'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { stored } from '../stored'
import { Counter } from './counter'

/** What was removed can be put back until a claim is filed, and counts once it was looked at anew (C2, T1). */
let world: World
let counter: Counter
beforeAll(async () => {
  world = await openWorld()
  counter = new Counter(world)
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world?.close())

const restore = (recordId: RecordId, evidenceId: EvidenceId, requestId = key()) =>
  world.call('staff-a', 'evidence/restore', { recordId, evidenceId, requestId })

it('is there again as it was, waits to be looked at, and counts', async () => {
  const { recordId, id } = await counter.handedIn(photo())
  await counter.tick()
  const taken = await counter.take(recordId, id)
  expect(taken).toMatchObject({ evidence: [], removed: [{ id }] })
  const requestId = key()
  const answers = await Promise.all([restore(recordId, id, requestId), restore(recordId, id, requestId)])
  for (const answer of answers)
    expect(answer).toMatchObject({
      ok: true,
      value: { removed: [], evidence: [{ id, inspection: { state: 'waiting' } }] },
    })
  await counter.tick()
  expect(await counter.inspectionOf(id)).toEqual({ state: 'fine' })
  expect(await stored(world, 'journal', { action: 'jobs.look-at-evidence', resourceId: recordId })).toHaveLength(2)
})

it('is told to the station and to nobody else', async () => {
  const { recordId, id } = await counter.handedIn(photo())
  await counter.take(recordId, id)
  expect((await world.must('manager-a', 'service/record', { recordId })).removed).toMatchObject([{ id }])
  for (const as of ['enterprise-a', 'city-1'] as const)
    expect(await world.must(as, 'service/record', { recordId })).not.toHaveProperty('removed')
})

it('that is evidence elsewhere by now stays out, and the other one counts', async () => {
  const bytes = photo()
  const { recordId, id } = await counter.handedIn(bytes)
  await counter.take(recordId, id)
  const other = await counter.handedIn(bytes)
  expect(await restore(recordId, id)).toMatchObject({
    error: { code: 'FILE_REFUSED', data: { problem: 'duplicate' } },
  })
  await counter.tick()
  expect(await counter.inspectionOf(other.id)).toEqual({ state: 'fine' })
})

it('restored here and attached there at once, ten times: one of the two has it', async () => {
  for (let round = 0; round < 10; round++) {
    const bytes = photo()
    const { recordId, id } = await counter.handedIn(bytes)
    await counter.take(recordId, id)
    const elsewhere = await counter.sent(await counter.record({ evidence: [] }), bytes)
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], round)
    const answers = await Promise.all([restore(recordId, id), counter.attach(elsewhere)])
    world.cloud.faults.clear()
    expect(outcomes(answers)).toEqual(['FILE_REFUSED', 'OK'])
    const held = await Promise.all([id, elsewhere].map((each) => counter.inspectionOf(each)))
    expect(held.filter((each) => each !== undefined)).toHaveLength(1)
  }
})

it('is gone for good with the claim', async () => {
  const recordId = await counter.whole()
  const extra = await counter.attached(recordId, photo())
  await counter.take(recordId, extra)
  await counter.tick()
  expect(codeOf(await counter.claims(recordId))).toBe('OK')
  expect(await stored(world, 'records', { _id: recordId })).toMatchObject([{ removed: [] }])
  expect(codeOf(await restore(recordId, extra))).toBe('EVIDENCE_FROZEN')
})

it('a claim says who filed it and when: to its manager and the city by name, to others at the station without', async () => {
  const recordId = await counter.record()
  const claim = await counter.claims(recordId)
  if (!claim.ok) throw new Error(JSON.stringify(claim.error))
  const { id: claimId, filedAt } = claim.value
  const filed = { claimId, filedAt, proposed: 200, decidedAt: null, note: '' }
  const [grant] = await stored(world, 'roles', { personId: counter.person('manager-a'), scope: 'station-a' })
  const { displayName } = grant!
  expect((await world.must('manager-a', 'service/record', { recordId })).filings).toEqual([
    { ...filed, filedBy: displayName },
  ])
  expect((await world.must('staff-a', 'service/record', { recordId })).filings).toEqual([{ ...filed, filedBy: null }])
  expect(await world.must('enterprise-a', 'service/record', { recordId })).not.toHaveProperty('filings')
  const { items } = await world.must('city-1', 'points/queue', { limit: 100 })
  expect(items.find(({ id }) => id === claimId)).toMatchObject({ filedBy: displayName })
})
