import { asId } from '@shared/ids'
import { limits } from '@shared/limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../world'
import { fresh } from './newcomers'
import { Scene } from './scene'
import { stored } from './stored'

/** What an officer's queue says of itself: how much there is, of whom one seeks, what was decided; and never what it does not show. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const day = 86_400_000

describe('a count', () => {
  it('is of what the officer decides on: what ties them stays in the queue, named, and is not counted', async () => {
    const before = (await world.must('city-1', 'points/queue', {})).count!
    const [free, tied] = [await scene.claim(), await scene.claim()]
    await world.must('city-1', 'points/recuse', { recordId: tied.split(':')[1]!, requestId: key() })
    const queue = await world.must('city-1', 'points/queue', {})
    expect(queue.count).toBe(before + 1)
    expect(queue.items.map(({ id }) => id)).toEqual(expect.arrayContaining([free, tied]))
    const locked = queue.items.find(({ id }) => id === tied)!
    expect(Object.keys(locked).sort()).toEqual(['carrierName', 'id', 'tied'])
    const others = locked.tied!.others.map(({ displayName }) => displayName)
    expect(others).toEqual(expect.arrayContaining(['市级审核员乙', '市级管理员']))
    expect(others).not.toContain('市级审核员甲')
    expect((await world.must('city-2', 'points/queue', {})).count).toBe(before + 2)
  })

  it('of complaints does not tell a tied officer that there is one: not by all, by district, by ground or by number', async () => {
    const officer = scene.person('district-haidian')
    const past = await scene.grant('carrier-staff', 'station-a', {
      personId: officer,
      activeFrom: scene.now - 40 * day,
      revokedAt: scene.now - 30 * day,
    })
    const ask = (more: object = {}) =>
      world.must('district-haidian', 'complaint/queue', { state: 'open', ...more } as { state: 'open' })
    const before = await ask()
    const number = `T-${fresh('secret').toUpperCase()}`
    await scene.complaint({ number, carrierId: await carrier('station-a') })
    const own = `T-${fresh('own').toUpperCase()}`
    await scene.complaint({ number: own, carrierId: await carrier('station-b') })
    for (const more of [{}, { district: 'haidian' }]) expect((await ask(more)).count).toBe(before.count! + 1)
    expect(await ask({ sought: number })).toEqual({ items: [], next: null, count: 0 })
    expect(await ask({ sought: own })).toMatchObject({ count: 1, items: [{ number: own }] })
    expect((await world.must('city-2', 'complaint/queue', { state: 'open', sought: number })).count).toBe(1)
    expect(past).not.toBe('')
  })

  it('ends at what is counted, comes with the first page alone', async () => {
    const of = { state: 'waiting', district: 'yanqing' } as const
    for (let n = 0; n <= limits.counted + 5; n++) await scene.unusualEnterprise({ district: 'yanqing' })
    const first = await world.must('city-1', 'enterprise/unusualCodes', { ...of, limit: 10 })
    expect(first.count).toBe(limits.counted + 1)
    const second = await world.must('city-1', 'enterprise/unusualCodes', { ...of, limit: 10, cursor: first.next! })
    expect(second).toMatchObject({ count: null, items: { length: 10 } })
  })
})

const carrier = async (id: string) => (await stored(world, 'carriers', { _id: id }))[0]!._id

describe('seeking', () => {
  it('finds by how a name begins, of station and enterprise, with 北京 left out; of other districts nothing', async () => {
    const name = '北京寻得见有限公司（示例）'
    const enterpriseId = await scene.unusualEnterprise({ name })
    const claimId = await scene.claim({ enterpriseId })
    const found = async (sought: string, more: object = {}) =>
      (await world.must('city-1', 'points/queue', { sought, ...more })).items.map(({ id }) => id)
    expect(await found('寻得见')).toEqual([claimId])
    expect(await found('北京寻得见')).toEqual([claimId])
    expect(await found('得见')).toEqual([])
    expect(await found('青禾路')).toContain(claimId)
    expect(await found('寻得见', { district: 'chaoyang' })).toEqual([])
    const codes = await world.must('district-haidian', 'enterprise/unusualCodes', { sought: '寻得见' })
    expect(codes).toMatchObject({ count: 1, items: [{ name }] })
    const foreign = await world.must('district-chaoyang', 'enterprise/unusualCodes', { sought: '寻得见' })
    expect(foreign).toEqual({ items: [], next: null, count: 0 })
  })

  it('pages each row once, also where station and enterprise are both meant', async () => {
    const enterpriseId = await scene.unusualEnterprise({ name: '青禾路商贸有限公司（示例）' })
    const own = await Promise.all(Array.from({ length: 5 }, () => scene.claim({ enterpriseId })))
    const ids: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await world.must('city-1', 'points/queue', {
        sought: '青禾路',
        limit: 2,
        ...(cursor && { cursor }),
      })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(own))
  })
})

describe('what was decided', () => {
  it('of a code, a name and a grade lies among the decided, and no longer waits', async () => {
    const [code, name] = [await scene.unusualEnterprise(), await scene.doubtfulName()]
    await world.must('district-haidian', 'enterprise/confirmCode', { enterpriseId: code, requestId: key() })
    await world.must('district-haidian', 'enterprise/confirmName', { enterpriseId: name, requestId: key() })
    const grade = await scene.askedGrade()
    const looked = { enterpriseId: grade, tier: 'specialised', found: true, requestId: key() }
    await world.must('district-haidian', 'enterprise/confirmGrade', looked)
    for (const [path, id] of [
      ['enterprise/grades', grade],
      ['enterprise/unusualCodes', code],
      ['enterprise/doubtfulNames', name],
    ] as const) {
      const ids = async (state: 'waiting' | 'decided') =>
        (await world.must('district-haidian', path, { state, limit: 100 })).items.map((each) => each.id)
      expect(await ids('decided'), path).toContain(id)
      expect(await ids('waiting'), path).not.toContain(id)
    }
  })

  it('of a rating’s text says how it was judged, of a role by whom nobody is named', async () => {
    const ratingId = await scene.rating()
    await world.must('city-1', 'rating/review', {
      ratingId,
      shown: false,
      reason: '有个人电话',
      requestId: key(),
    })
    const { items } = await world.must('city-1', 'rating/doubtful', { state: 'decided' })
    expect(items.find(({ id }) => id === ratingId)).toMatchObject({ review: { shown: false, reason: '有个人电话' } })
    const grantId = await scene.grant('district-officer', 'haidian', { activeFrom: null })
    await world.must('city-1', 'access/approve', { grantId, requestId: key() })
    const decided = await world.must('city-2', 'access/list', { state: 'decided' })
    expect(decided.items.map(({ id }) => id)).toContain(grantId)
  })

  it('of a notice: it was sent', async () => {
    const [waiting, sent] = [await scene.notice(), await scene.delivered()]
    const ids = async (state: 'waiting' | 'decided') =>
      (await world.must('city-2', 'notice/list', { state })).items.map(({ id }) => id)
    expect(await ids('waiting')).toEqual([waiting])
    expect(await ids('decided')).toEqual([sent])
  })
})

describe('不是这样', () => {
  const told = async () =>
    (await world.must('city-admin', 'inbox/list', { limit: 100 })).items.filter(({ title }) =>
      title.includes('没有关联'),
    )

  it('is told to the city’s administrators once, with whose matter it is and nothing of it, and opens nothing', async () => {
    const claimId = await scene.claim({ filedById: scene.person('city-1') })
    const asked = { claimId, requestId: key() }
    expect(await world.must('city-1', 'points/contest', asked)).toEqual({ told: 1 })
    expect(await world.must('city-1', 'points/contest', asked)).toEqual({ told: 1 })
    await world.must('city-1', 'points/contest', { recordId: asId(claimId.split(':')[1]!), requestId: key() })
    const messages = await told()
    expect(messages).toMatchObject([{ title: expect.stringMatching(/^市级审核员甲说和青禾路.*没有关联$/) }])
    const { items } = await world.must('city-1', 'points/queue', { limit: 100 })
    expect(items.find(({ id }) => id === claimId)!.tied).not.toBeNull()
    expect((await stored(world, 'journal', { action: 'points.contest' })).length).toBeGreaterThan(1)
  })

  it('is not said of what one said oneself, nor where nothing ties', async () => {
    const [free, own] = [await scene.claim(), await scene.claim()]
    await world.must('city-1', 'points/recuse', { recordId: asId(own.split(':')[1]!), requestId: key() })
    for (const [claimId, state] of [
      [free, 'free'],
      [own, 'declared'],
    ] as const)
      expect(await world.call('city-1', 'points/contest', { claimId, requestId: key() })).toMatchObject({
        error: { code: 'WRONG_STATE', data: { state } },
      })
    expect(await told()).toHaveLength(1)
  })
})

describe('我有利害关系', () => {
  it('of a code, said before it is confirmed: another confirms it', async () => {
    const enterpriseId = await scene.unusualEnterprise({ codePhone: '010-6000 0001' })
    await world.must('district-haidian', 'enterprise/recuseCode', { enterpriseId, requestId: key() })
    for (const path of ['enterprise/confirmCode', 'enterprise/codePhone'] as const)
      expect(codeOf(await world.call('district-haidian', path, { enterpriseId, requestId: key() }))).toBe(
        'CONFLICT_OF_INTEREST',
      )
    const { items } = await world.must('district-haidian', 'enterprise/unusualCodes', { limit: 100 })
    const locked = items.find(({ id }) => id === enterpriseId)!
    expect(Object.keys(locked).sort()).toEqual(['id', 'name', 'tied'])
    expect(locked.tied!.tie).toBe('declared')
    await world.must('city-1', 'enterprise/confirmCode', { enterpriseId, requestId: key() })
  })

  it('of a role, said before it is approved', async () => {
    const grantId = await scene.grant('district-officer', 'haidian', { activeFrom: null })
    await world.must('city-1', 'access/recuse', { grantId, requestId: key() })
    expect(codeOf(await world.call('city-1', 'access/approve', { grantId, requestId: key() }))).toBe(
      'CONFLICT_OF_INTEREST',
    )
    const { items } = await world.must('city-1', 'access/list', { limit: 100 })
    expect(items.find(({ id }) => id === grantId)!.tied).toMatchObject({ tie: 'declared' })
    await world.must('city-2', 'access/approve', { grantId, requestId: key() })
  })
})

describe('the phone left with a code', () => {
  it('is told to an officer of the district, who leaves a trace; it is gone when the code is confirmed', async () => {
    const enterpriseId = await scene.unusualEnterprise({ codePhone: '010-6000 0001' })
    const list = JSON.stringify(await world.must('district-haidian', 'enterprise/unusualCodes', { limit: 100 }))
    expect(list).not.toContain('6000')
    const asked = { enterpriseId, requestId: key() }
    expect(await world.must('district-haidian', 'enterprise/codePhone', asked)).toEqual({ phone: '010-6000 0001' })
    const trace = await stored(world, 'journal', { resourceId: enterpriseId })
    expect(trace).toMatchObject([{ action: 'enterprise.codePhone', personId: scene.person('district-haidian') }])
    expect(JSON.stringify(trace)).not.toContain('6000')
    for (const [as, refused] of [
      ['district-chaoyang', 'NOT_FOUND'],
      ['city-1', 'FORBIDDEN'],
    ] as const)
      expect(codeOf(await world.call(as, 'enterprise/codePhone', { enterpriseId, requestId: key() }))).toBe(refused)
    await world.must('district-haidian', 'enterprise/confirmCode', { enterpriseId, requestId: key() })
    expect((await stored(world, 'enterprises', { _id: enterpriseId }))[0]!.codePhone).toBe('')
  })

  it('is kept of an unusual code alone', async () => {
    const profile = {
      name: '留电话的有限公司（示例）',
      district: 'haidian',
      industry: 'it',
      tier: 'none',
      size: 'micro',
    }
    const asked = { creditCode: scene.creditCode(), ...profile, phone: '010-6000 0002', requestId: key() } as const
    const { enterpriseId } = await world.must('visitor', 'enterprise/register', asked)
    expect((await stored(world, 'enterprises', { _id: enterpriseId }))[0]!.codePhone).toBe('')
  })
})

describe('where stations stand', () => {
  it('is what each one’s own standing says, with how many of its claims wait', async () => {
    const claimId = await scene.claim()
    await world.must('city-2', 'points/verify', { claimId, decision: 'verified', requestId: key() })
    await scene.claim()
    const carrierIds = [await carrier('station-b'), await carrier('station-a')]
    const { stations, threshold } = await world.must('city-1', 'points/standings', { carrierIds })
    expect(stations.map((each) => each.carrierId)).toEqual(carrierIds)
    for (const each of stations) {
      const one = await world.must('city-1', 'points/standing', { carrierId: each.carrierId })
      expect(each).toMatchObject({ raw: one.raw, total: one.total, passed: one.passed, held: one.held })
      expect(threshold).toBe(one.threshold)
      const waiting = await stored(world, 'claims', { carrierId: each.carrierId, waiting: true })
      expect(each.waiting).toBe(Math.min(waiting.length, limits.counted + 1))
    }
    expect(stations[1]!.total).toBeGreaterThan(0)
  })
})
