import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, outcomes, type World } from '../../world'
import { openidOf } from '../people'
import { Scene } from '../scene'
import { digest, stored } from '../stored'
import { Phone } from './phone'

/** An enterprise comes in by its 统一社会信用代码, and its people by its manager (I1, T10). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

let people = 0
const newcomer = () => new Phone(world, `openid-of-founder-${++people}`)
const profile = (creditCode: string, own: object = {}) => ({
  creditCode,
  name: '新来的有限公司（示例）',
  district: 'haidian',
  industry: 'it',
  tier: 'none',
  size: 'micro',
  requestId: key(),
  ...own,
})
/** The same code with another last symbol: of the right form, and the check symbol fails. */
const miscopied = (code: string) => code.slice(0, 17) + (code[17] === '0' ? '1' : '0')

describe('registering', () => {
  it('makes an enterprise with its first manager, who may act for it', async () => {
    const founder = newcomer()
    const creditCode = scene.creditCode()
    const request = profile(` ${creditCode.toLowerCase()} `)
    const { enterpriseId, codeUnusual } = await founder.must('enterprise/register', request)
    expect(codeUnusual).toBe(false)
    expect(await founder.must('enterprise/register', request)).toEqual({ enterpriseId, codeUnusual })
    expect(await founder.must('enterprise/mine')).toMatchObject({
      enterprises: [{ id: enterpriseId, creditCode, manager: true, codeUnusual: false }],
    })
    await founder.must('booking/book', { slotId: await scene.slot(), enterpriseId, requestId: key() })
  })

  it.each([
    ['too short', '91990000MA00DEM1'],
    ['too long', '91990000MA00DEM14NN'],
    ['the letter I', '9199000I0MA00DEM14'],
    ['the letter O', '91990000MA00DEM14O'],
    ['the letter S', '91990000MA0SDEM14N'],
    ['Chinese digits', '九一990000MA00DEM14N'],
    ['full-width digits', '９1990000MA00DEM14N'],
    ['a letter in the region', '919900A0MA00DEM14N'],
    ['the region 000000, though its check symbol holds', '91000000MA00DEM145'],
    ['a blank inside', '91990000 MA00DEM14'],
  ])('refuses a malformed code: %s', async (_what, creditCode) => {
    const before = await digest(world)
    for (const confirmUnusual of [false, true])
      expect(await newcomer().refused('enterprise/register', profile(creditCode, { confirmUnusual }))).toBe(
        'CREDIT_CODE_MALFORMED',
      )
    expect(await newcomer().refused('enterprise/join', { creditCode, displayName: '小李', requestId: key() })).toBe(
      'CREDIT_CODE_MALFORMED',
    )
    expect(await digest(world)).toEqual(before)
  })

  it('warns of a failing check symbol; the person confirms, an officer of the district looks', async () => {
    const founder = newcomer()
    const creditCode = miscopied(scene.creditCode())
    const before = await digest(world)
    expect(await founder.refused('enterprise/register', profile(creditCode))).toBe('CREDIT_CODE_UNUSUAL')
    expect(await digest(world)).toEqual(before)
    const { enterpriseId, codeUnusual } = await founder.must(
      'enterprise/register',
      profile(creditCode, { confirmUnusual: true }),
    )
    expect(codeUnusual).toBe(true)

    const listed = async (who: string) => {
      const { items } = await world.must(who, 'enterprise/unusualCodes')
      return items.some(({ id }) => id === enterpriseId)
    }
    expect([await listed('district-haidian'), await listed('district-chaoyang'), await listed('city-1')]).toEqual([
      true,
      false,
      true,
    ])
    const confirm = () => ({ enterpriseId, requestId: key() })
    expect(await founder.refused('enterprise/confirmCode', confirm())).toBe('FORBIDDEN')
    expect(await world.call('district-chaoyang', 'enterprise/confirmCode', confirm())).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
    await world.must('district-haidian', 'enterprise/confirmCode', confirm())
    expect(await world.call('district-haidian', 'enterprise/confirmCode', confirm())).toMatchObject({
      error: { code: 'WRONG_STATE' },
    })
    expect(await listed('district-haidian')).toBe(false)
    expect(await founder.must('enterprise/mine')).toMatchObject({
      enterprises: [{ id: enterpriseId, codeUnusual: false }],
    })
  })

  it('the same code twice is one enterprise, also at the same moment', async () => {
    const founders = Array.from({ length: 5 }, newcomer)
    const creditCode = scene.creditCode()
    const answers = await Promise.all(founders.map((who) => who.call('enterprise/register', profile(creditCode))))
    expect(outcomes(answers)).toEqual([...Array.from({ length: 4 }, () => 'ENTERPRISE_REGISTERED'), 'OK'])
    expect(await stored(world, 'enterprises', { creditCode })).toHaveLength(1)
    const held = await Promise.all(founders.map((who) => who.roles()))
    expect(held.flat()).toHaveLength(1)
    expect(await newcomer().refused('enterprise/register', profile(creditCode.toLowerCase()))).toBe(
      'ENTERPRISE_REGISTERED',
    )
  })
})

describe('putting the profile right', () => {
  const own = { name: '改过名的有限公司（示例）', district: 'fengtai', industry: 'ai', tier: 'tech', size: 'medium' }
  const registered = async (founder: Phone) => {
    const creditCode = scene.creditCode()
    const { enterpriseId } = await founder.must('enterprise/register', profile(creditCode))
    return { creditCode, enterpriseId: enterpriseId as string }
  }
  const mine = async (who: Phone) => (await who.must('enterprise/mine')).enterprises[0]

  it('is the manager’s, and leaves the credit code as it is', async () => {
    const founder = newcomer()
    const { creditCode, enterpriseId } = await registered(founder)
    const [before] = await stored(world, 'enterprises', { creditCode })
    expect(await founder.must('enterprise/update', { enterpriseId, ...own, requestId: key() })).toEqual({
      updated: true,
    })
    const facts = { grade: 'none', codeUnusual: false, frozen: false, unmanaged: false, manager: true }
    expect(await mine(founder)).toEqual({ id: enterpriseId, creditCode, ...own, ...facts })
    expect(await stored(world, 'enterprises', { creditCode })).toEqual([{ ...before, ...own }])
    const withCode = { enterpriseId, ...own, creditCode: scene.creditCode(), requestId: key() }
    expect(await founder.refusedRaw('enterprise/update', withCode)).toBe('BAD_INPUT')
  })

  it('is nobody else’s: not a member’s, not another manager’s', async () => {
    const [founder, member] = [newcomer(), newcomer()]
    const { enterpriseId } = await registered(founder)
    await member.accept(await founder.invite('enterprise-member', enterpriseId))
    const before = await digest(world)
    const request = () => ({ enterpriseId, ...own, requestId: key() })
    expect(await member.refused('enterprise/update', request())).toBe('FORBIDDEN')
    expect(await new Phone(world, openidOf('enterprise-b')).refused('enterprise/update', request())).toBe('NOT_FOUND')
    expect(await digest(world)).toEqual(before)
  })

  it('decides which notices come from then on', async () => {
    const founder = newcomer()
    const { enterpriseId } = await registered(founder)
    const audience = { districts: ['fengtai'], industries: ['ai'], tiers: ['tech'], sizes: ['medium'] }
    const send = async (title: string) => {
      const composed = { title, body: '示例', sample: true, audience, requestId: key() }
      const { id } = await world.must('city-1', 'notice/compose', composed)
      await world.must('city-2', 'notice/approve', { noticeId: id, requestId: key() })
      await world.cloud.runTimer('jobs', 'tick')
    }
    const titles = async () => (await founder.must('inbox/list')).items.map(({ title }) => title)
    const other = newcomer()
    const wanted = await registered(other)
    await other.must('enterprise/update', { enterpriseId: wanted.enterpriseId, ...own, requestId: key() })
    await send('改之前的')
    expect(await titles()).toEqual([])
    await founder.must('enterprise/update', { enterpriseId, ...own, requestId: key() })
    await send('改之后的')
    expect(await titles()).toEqual(['改之后的'])
    await founder.must('enterprise/update', { enterpriseId, ...own, district: 'haidian', requestId: key() })
    await send('又改之后的')
    expect(await titles()).toEqual(['改之后的'])
  })
})

describe('joining', () => {
  const ask = (who: Phone, creditCode: string, displayName = '小李') =>
    who.must('enterprise/join', { creditCode, displayName, requestId: key() })
  const registered = '91990000MA00DEM14N'
  const manager = () => new Phone(world, openidOf('enterprise-a'))
  const waiting = async () =>
    (
      await manager().must('enterprise/joinRequests', {
        enterpriseId: scene.a,
      })
    ).items

  it('answers alike whether the enterprise is there or not (T10)', async () => {
    for (const creditCode of [registered, scene.creditCode()]) {
      const asking = { creditCode, displayName: '甲', requestId: key() }
      expect(await newcomer().must('enterprise/join', asking)).toEqual({ asked: true })
    }
  })

  it('gives nothing until the manager of that enterprise has said yes', async () => {
    const who = newcomer()
    await ask(who, registered, '小李甲')
    expect(await who.roles()).toEqual([])
    expect(await who.must('enterprise/mine')).toEqual({ enterprises: [] })
    expect(await who.refused('booking/mine', { enterpriseId: scene.a, when: 'coming' })).toBe('FORBIDDEN')
    const { id: joinRequestId } = (await waiting()).find(({ displayName }) => displayName === '小李甲')!
    const answer = () => ({ joinRequestId, accept: true, requestId: key() })
    expect(await who.refused('enterprise/approveJoin', answer())).toBe('FORBIDDEN')
    expect(await new Phone(world, openidOf('enterprise-b')).refused('enterprise/approveJoin', answer())).toBe(
      'NOT_FOUND',
    )
    expect(await manager().must('enterprise/approveJoin', answer())).toEqual({ accepted: true })
    expect(await manager().refused('enterprise/approveJoin', answer())).toBe('WRONG_STATE')
    expect(await who.roles()).toEqual([`enterprise-member@${scene.a}`])
    await who.must('booking/mine', { enterpriseId: scene.a, when: 'coming' })
    expect(await who.refused('booking/mine', { enterpriseId: scene.b, when: 'coming' })).toBe('NOT_FOUND')
    expect(await who.refused('enterprise/joinRequests', { enterpriseId: scene.a })).toBe('FORBIDDEN')
  })

  it('a no gives nothing, and the person learns of it', async () => {
    const who = newcomer()
    await ask(who, registered, '小李乙')
    const { id: joinRequestId } = (await waiting()).find(({ displayName }) => displayName === '小李乙')!
    await manager().must('enterprise/approveJoin', { joinRequestId, accept: false, requestId: key() })
    expect(await who.roles()).toEqual([])
    const { items } = await who.must('inbox/list')
    expect(items).toMatchObject([{ kind: 'access' }])
  })

  it('asking an enterprise that is not there writes to nobody', async () => {
    const inbox = await stored(world, 'inbox')
    await ask(newcomer(), scene.creditCode())
    expect(await stored(world, 'inbox')).toEqual(inbox)
    expect(await stored(world, 'joins', { decidedAt: null, enterpriseId: { $nin: [scene.a, scene.b] } })).toEqual([])
  })
})
