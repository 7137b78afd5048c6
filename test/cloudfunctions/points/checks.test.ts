import type { EnterpriseId, PersonId, RecordId } from '@shared/ids'
import { denialOf } from '@shared/service/denial'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { fresh } from '../newcomers'
import { sessionFor } from '../people'
import { Scene } from '../scene'
import { stored } from '../stored'

/** A service that the enterprise denies earns nothing until a person has looked (D1; product). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterEach(async () => {
  world.cloud.faults.clear()
  await expectSound()
})
afterAll(() => world.close())

const stationA = { carrierId: 'station-a' } as const
const standing = async () => {
  const { total, held } = await world.must('manager-a', 'points/standing', stationA)
  return { total, held }
}

/** A service for a company of its own, with its manager's session. */
async function served(): Promise<{ recordId: RecordId; as: string; enterpriseId: EnterpriseId }> {
  const personId: PersonId = scene.stranger()
  const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
  await scene.grant('enterprise-manager', enterpriseId, { personId })
  const recordId = await scene.record({ enterpriseId })
  return { recordId, enterpriseId, as: await sessionFor(world, personId) }
}
const claim = (recordId: RecordId) =>
  world.call('manager-a', 'points/claim', { recordId, itemId: 'S-03', requestId: key() })
const claimIdOf = (recordId: RecordId) => `claim:${recordId}:S-03`
const verify = (recordId: RecordId, as = 'city-1', requestId = key()) =>
  world.call(as, 'points/verify', { claimId: claimIdOf(recordId), decision: 'verified', requestId })
const deny = (as: string, recordId: RecordId, requestId = key()) =>
  world.call(as, 'service/confirm', { recordId, verdict: 'denied', note: '当天没有去过', requestId })
const check = (recordId: RecordId, finding: 'stands' | 'did-not-happen', as = 'city-2', requestId = key()) =>
  world.call(as, 'service/check', { recordId, finding, reason: '核对了双方的记录', requestId })
const titles = async (as: string) => (await world.must(as, 'inbox/list')).items.map(({ title }) => title)

/** At every moment: nothing counts of what is denied and not looked into, nor of what did not happen; nothing is taken back twice. */
async function expectSound() {
  const docs = await stored(world, 'ledger', stationA)
  const served = new Map((await stored(world, 'records')).map((record) => [record._id, record]))
  const reversedIds = docs.flatMap(({ entry }) => (entry.kind === 'reversal' ? [entry.reversedId] : []))
  expect(new Set(reversedIds).size).toBe(reversedIds.length)
  const inForce = docs.filter(({ _id, entry }) => entry.kind === 'award' && !reversedIds.includes(_id))
  const denialOfAward = inForce.map(({ recordId }) => denialOf(served.get(recordId!)!))
  expect(denialOfAward).not.toContain('did-not-happen')
  const counting = inForce.filter((_, i) => denialOfAward[i] !== 'open')
  const { total } = await standing()
  const sum = counting.reduce((points, { entry }) => points + (entry.kind === 'award' ? entry.amount : 0), 0)
  // all of it in one item of 2 points, in a cycle of seven months that is scaled to twelve, and capped
  expect(total === 0).toBe(sum === 0)
}

describe('a denial', () => {
  it('before a claim: none is let through until somebody finds that the service stands', async () => {
    const { recordId, as } = await served()
    expect(await deny(as, recordId)).toMatchObject({ ok: true, value: { denial: 'open', check: null } })
    expect(await claim(recordId)).toMatchObject({ error: { data: { reason: 'DENIED_BY_ENTERPRISE' } } })
    expect((await titles('manager-a'))[0]).toContain('企业说没有这次首贷辅导')
    expect((await titles(as))[0]).toContain('你们否认了一次首贷辅导')
    const { items } = await world.must('city-2', 'service/checks')
    expect(items.find(({ id }) => id === recordId)).toMatchObject({ note: '当天没有去过', awarded: 0, tied: null })

    expect(await check(recordId, 'stands')).toMatchObject({ ok: true, value: { takenBack: 0 } })
    expect(codeOf(await claim(recordId))).toBe('OK')
    expect(codeOf(await verify(recordId))).toBe('OK')
    const after = await world.must('city-2', 'service/checks')
    expect(after.items.map(({ id }) => id)).not.toContain(recordId)
    for (const party of ['manager-a', as]) expect((await titles(party)).join()).toContain('确有其事')
    const view = await world.must(as, 'service/record', { recordId })
    expect(view).toMatchObject({ denial: 'stands', check: { reason: '核对了双方的记录' } })
  })

  it('between claim and verification: it cannot be verified, and of what did not happen only be rejected', async () => {
    const { recordId, as } = await served()
    expect(codeOf(await claim(recordId))).toBe('OK')
    await deny(as, recordId)
    const reject = () =>
      world.call('city-1', 'points/verify', {
        claimId: claimIdOf(recordId),
        decision: 'rejected',
        note: '没有这次服务',
        requestId: key(),
      })
    for (const answer of [await verify(recordId), await reject()])
      expect(answer).toMatchObject({ error: { data: { reason: 'DENIED_BY_ENTERPRISE' } } })
    await check(recordId, 'did-not-happen')
    expect(await verify(recordId)).toMatchObject({ error: { data: { reason: 'FOUND_NOT_DONE' } } })
    expect(codeOf(await reject())).toBe('OK')
  })

  it('after the award: it does not count until somebody has looked, and is taken back if it did not happen', async () => {
    const before = await standing()
    const { recordId, as } = await served()
    await claim(recordId)
    await verify(recordId)
    const awarded = await standing()
    expect(awarded.total).toBeGreaterThan(before.total)
    await deny(as, recordId)
    expect(await standing()).toEqual({ total: before.total, held: 200 })
    const rows = await world.must('manager-a', 'points/ledger', stationA)
    expect(rows.items.find((row) => row.recordId === recordId)).toMatchObject({ kind: 'award', held: true })

    expect(await check(recordId, 'did-not-happen')).toMatchObject({ ok: true, value: { takenBack: 200 } })
    expect(await standing()).toEqual({ total: before.total, held: 0 })
    const { items } = await world.must('manager-a', 'points/ledger', stationA)
    expect(
      items
        .filter((row) => row.recordId === recordId)
        .map(({ kind, amount }) => [kind, amount])
        .sort(),
    ).toEqual([
      ['award', 200],
      ['reversal', -200],
    ])
    expect((await titles('manager-a')).join()).toContain('没有这次首贷辅导，撤回 2 分')
    expect((await titles(as)).join()).not.toContain('撤回 2 分')
  })

  it('after the award, of a service that stands: it counts again', async () => {
    const { recordId, as } = await served()
    await claim(recordId)
    await verify(recordId)
    const awarded = await standing()
    await deny(as, recordId)
    expect((await standing()).held).toBe(200)
    await check(recordId, 'stands')
    expect(await standing()).toEqual(awarded)
  })
})

describe('at once', () => {
  const slow = () => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 12)

  it('a denial and a verification: whatever comes first, nothing counts that is denied', async () => {
    slow()
    const seen = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const { recordId, as } = await served()
      await claim(recordId)
      const [denied, verified] = await Promise.all([deny(as, recordId), verify(recordId)])
      expect(codeOf(denied)).toBe('OK')
      expect(['OK', 'VERIFICATION_REFUSED']).toContain(codeOf(verified))
      seen.add(codeOf(verified))
      const awards = await stored(world, 'ledger', { recordId })
      expect(awards).toHaveLength(verified.ok ? 1 : 0)
      await expectSound()
    }
    expect(seen.size).toBeGreaterThan(0)
  })

  it('a verification on its way while the service is denied and found not to have happened: nothing is left of it', async () => {
    slow()
    for (let round = 0; round < 8; round++) {
      const { recordId, as } = await served()
      await claim(recordId)
      const looked = async () => {
        await deny(as, recordId)
        return check(recordId, 'did-not-happen')
      }
      const [verified, checked] = await Promise.all([verify(recordId), looked()])
      expect(codeOf(checked)).toBe('OK')
      const entries = await stored(world, 'ledger', { recordId })
      expect(entries).toHaveLength(verified.ok ? 2 : 0)
      await expectSound()
    }
  })

  it('two who look into it: one finding, taken back once', async () => {
    slow()
    for (let round = 0; round < 6; round++) {
      const { recordId, as } = await served()
      await claim(recordId)
      await verify(recordId)
      await deny(as, recordId)
      const answers = await Promise.all([
        check(recordId, 'did-not-happen', 'city-1'),
        check(recordId, round % 2 ? 'stands' : 'did-not-happen', 'city-2'),
      ])
      expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
      const [record] = await stored(world, 'records', { _id: recordId })
      const entries = await stored(world, 'ledger', { recordId })
      expect(entries).toHaveLength(record!.checkFinding === 'did-not-happen' ? 2 : 1)
    }
  })

  it('a check and somebody who takes back the award: it is taken back once', async () => {
    slow()
    for (let round = 0; round < 4; round++) {
      const { recordId, as } = await served()
      await claim(recordId)
      await verify(recordId)
      await deny(as, recordId)
      const [award] = await stored(world, 'ledger', { recordId })
      const reversal = { ...stationA, rowId: award!.rowId, reason: '重复记分' }
      const answers = await Promise.all([
        check(recordId, 'did-not-happen', 'city-2'),
        world.call('city-2', 'points/reverse', { ...reversal, requestId: key() }),
      ])
      expect(codeOf(answers[0])).toBe('OK')
      expect(await stored(world, 'ledger', { recordId })).toHaveLength(2)
    }
  })

  it('a check that the database broke off is as if it had not been, and its retry is done once', async () => {
    for (const action of ['database.startTransaction', 'database.commitTransaction']) {
      const { recordId, as } = await served()
      await claim(recordId)
      await verify(recordId)
      await deny(as, recordId)
      const requestId = key()
      world.cloud.faults.plan([{ action, kind: 'error', times: 1 }])
      expect(codeOf(await check(recordId, 'did-not-happen', 'city-2', requestId))).not.toBe('OK')
      world.cloud.faults.clear()
      for (let tries = 0; tries < 2; tries++)
        expect(await check(recordId, 'did-not-happen', 'city-2', requestId)).toMatchObject({
          value: { takenBack: 200 },
        })
      expect(await stored(world, 'ledger', { recordId })).toHaveLength(2)
    }
  })
})

describe('an officer with a tie to a service', () => {
  it('finds it locked at the end of what it is, and sees neither record nor evidence', async () => {
    const judgeId = scene.stranger()
    await scene.grant('city-reviewer', 'city', { personId: judgeId })
    const as = await sessionFor(world, judgeId)
    const recordId = await scene.record({ enterpriseId: fresh('e'), confirmation: 'denied', confirmedAt: scene.now })
    const claimId = await scene.claim({ recordId })
    const rowsOf = async () => {
      const [claims, checks] = [await world.must(as, 'points/queue'), await world.must(as, 'service/checks')]
      return [claims.items.find(({ id }) => id === claimId), checks.items.find(({ id }) => id === recordId)]
    }
    for (const row of await rowsOf()) expect(row).toMatchObject({ tied: null, record: { id: recordId } })

    await world.must(as, 'points/recuse', { recordId, requestId: key() })
    const tied = { tie: 'declared', others: true }
    const { name: carrierName } = (await stored(world, 'carriers', { _id: 'station-a' }))[0]!
    expect(await rowsOf()).toEqual([
      { id: claimId, carrierName, tied },
      { id: recordId, carrierName, tied },
    ])
    for (const [path, more] of [
      ['service/record', {}],
      ['evidence/links', { requestId: key() }],
      ['service/check', { finding: 'stands', reason: '有记录', requestId: key() }],
    ] as const)
      expect(codeOf(await world.raw(as, path, { recordId, ...more }))).toBe('CONFLICT_OF_INTEREST')
  })

  it('who has left the station long before looks; who has left it since does not; who is of it looks as such', async () => {
    const recordId = await scene.record()
    const year = 366 * 86_400_000
    const codeFor = async (until: number | null) => {
      const personId = scene.stranger()
      await scene.grant('city-reviewer', 'city', { personId })
      await scene.grant('station-staff', 'station-a', { personId, activeFrom: scene.now - 3 * year, until })
      return codeOf(await world.call(await sessionFor(world, personId), 'service/record', { recordId }))
    }
    expect(await codeFor(scene.now - 2 * year)).toBe('OK')
    expect(await codeFor(scene.now - 1000)).toBe('CONFLICT_OF_INTEREST')
    expect(await codeFor(null)).toBe('OK')
  })

  it('is told when nobody else is left', async () => {
    const { recordId } = await served()
    const claimId = await scene.claim({ recordId })
    const reviewers = await stored(world, 'roles', { role: { $in: ['city-reviewer', 'city-admin'] }, revokedAt: null })
    for (const { personId } of reviewers) {
      const as = await sessionFor(world, personId)
      await world.must(as, 'points/recuse', { recordId, requestId: key() })
    }
    const { items } = await world.must('city-1', 'points/queue')
    expect(items.find(({ id }) => id === claimId)).toMatchObject({ tied: { tie: 'declared', others: false } })
  })
})

it('what is odd about a service is with it, as figures: its times, and a colleague on both sides', async () => {
  const { recordId, enterpriseId } = await served()
  await scene.grant('enterprise-member', enterpriseId, { personId: scene.person('manager-a') })
  const claimId = await scene.claim({ recordId })
  const { items } = await world.must('city-1', 'points/queue')
  expect(items.find(({ id }) => id === claimId)).toMatchObject({
    oddities: {
      colleague: true,
      times: [{ kind: 'too-short', minutes: 0, booked: 45 }, { kind: 'done-before-start' }],
    },
  })
  expect(codeOf(await verify(recordId))).toBe('OK')
})

it('a person who acted for both sides earns nothing for it', async () => {
  const { recordId, enterpriseId } = await served()
  await scene.grant('enterprise-member', enterpriseId, { personId: scene.person('staff-a') })
  expect(await claim(recordId)).toMatchObject({ error: { data: { reason: 'SELF_SERVICE' } } })
})
