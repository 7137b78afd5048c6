import { beijingDate } from '@shared/calendar/beijing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { key, openWorld, outcomes, type World } from '../../world'
import { Scene } from '../scene'
import { digest, stored } from '../stored'
import { Phone } from './phone'

/** A name is what it looks like, and one that looks like another's is looked at by an officer (T24). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

let people = 0
const newcomer = () => new Phone(world, `openid-of-namesake-${++people}`)
const profile = (name: string, own: object = {}) => ({
  creditCode: scene.creditCode(),
  ...{ name, district: 'haidian', industry: 'it', tier: 'none', size: 'micro' },
  requestId: key(),
  ...own,
})
const registered = async (name: string, who = newcomer()) =>
  (await who.must('enterprise/register', profile(name))).enterpriseId
const doubtful = async (as = 'district-haidian') => (await world.must(as, 'enterprise/doubtfulNames')).items
const doubtOf = async (enterpriseId: string) => (await doubtful()).find(({ id }) => id === enterpriseId)

describe('a name with characters that nobody sees', () => {
  const override = '禾木\u202e工精'
  const zeroWidth = '禾\u200b木'
  const invisible = (path: string) => ({
    error: { code: 'BAD_INPUT', data: { fields: [{ path, problem: '有看不见的字符，删掉再填' }] } },
  })

  it('is refused wherever one is given, in words of its own', async () => {
    const recordId = await scene.record({ evidence: [] })
    const before = await digest(world)
    for (const name of [override, zeroWidth]) {
      const change = { enterpriseId: scene.a, ...profile(name) }
      const { creditCode: _, ...update } = change
      const invite = { role: 'carrier-staff', scope: 'station-a', displayName: name, requestId: key() }
      const join = { creditCode: scene.creditCode(), displayName: name, requestId: key() }
      const file = { recordId, kind: 'photo', name, requestId: key() }
      expect(await world.raw('visitor', 'enterprise/register', profile(name))).toMatchObject(invisible('name'))
      expect(await world.raw('enterprise-a', 'enterprise/update', update)).toMatchObject(invisible('name'))
      expect(await world.raw('visitor', 'enterprise/join', join)).toMatchObject(invisible('displayName'))
      expect(await world.raw('manager-a', 'access/invite', invite)).toMatchObject(invisible('displayName'))
      expect(await world.raw('staff-a', 'evidence/begin', file)).toMatchObject(invisible('name'))
    }
    expect(await digest(world)).toEqual(before)
  })

  it('and a sentence that turns its direction is refused; one with emoji is not', async () => {
    const complaint = (text: string) => ({
      ...{ enterpriseId: scene.a, carrierId: 'station-a', ground: 'attitude', text },
      ...{ happenedOn: beijingDate(scene.now), requestId: key() },
    })
    expect(await world.raw('enterprise-a', 'complaint/file', complaint('很好\u2066不好\u2069'))).toMatchObject(
      invisible('text'),
    )
    expect(await world.raw('enterprise-a', 'complaint/file', complaint('没有人理 👨‍👩‍👧'))).toMatchObject({ ok: true })
  })

  it('is kept in one form', async () => {
    const enterpriseId = await registered('Cafe\u0301 禾木（示例）')
    expect(await stored(world, 'enterprises', { _id: enterpriseId })).toMatchObject([
      { name: 'Caf\u00e9 禾木（示例）' },
    ])
  })
})

describe('a name that looks like another’s', () => {
  it('is taken, and waits for an officer of its district, who sees both; looked at once, it is done', async () => {
    const [copied] = await stored(world, 'enterprises', { _id: scene.a })
    const enterpriseId = await registered(copied!.name.replace('工', 'エ'))
    expect(await doubtOf(enterpriseId)).toMatchObject({
      doubt: 'copy',
      like: { name: copied!.name, creditCode: copied!.creditCode },
    })
    expect((await doubtful('district-chaoyang')).some(({ id }) => id === enterpriseId)).toBe(false)
    await world.must('district-haidian', 'enterprise/confirmName', { enterpriseId, requestId: key() })
    expect(await doubtOf(enterpriseId)).toBeUndefined()
  })

  it('taken twice at once, ten times: the one who comes second waits', async () => {
    world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 3)
    for (let round = 0; round < 10; round++) {
      const [one, other] = [`同名${round}口科技`, `同名${round}ロ科技`]
      const answers = await Promise.all(
        [one, other].map((name) => newcomer().call('enterprise/register', profile(name))),
      )
      expect(outcomes(answers)).toEqual(['OK', 'OK'])
      const ids = answers.flatMap((answer) => (answer.ok ? [answer.value.enterpriseId] : []))
      const found = await stored(world, 'names', { _id: { $in: ids } })
      expect(found.filter(({ doubt }) => doubt === 'copy')).toHaveLength(1)
    }
    world.cloud.faults.clear()
  })

  it('is free again when its first owner takes another', async () => {
    const owner = newcomer()
    const first = await registered('晨光口腔（示例）', owner)
    const { creditCode: _, ...renamed } = profile('晨曦口腔（示例）')
    await owner.must('enterprise/update', { enterpriseId: first, ...renamed })
    expect(await doubtOf(first)).toBeUndefined()
    expect(await doubtOf(await registered('晨光口腔 (示例)'))).toBeUndefined()
    const again = { enterpriseId: first, ...renamed, name: '晨光ロ腔（示例）', requestId: key() }
    await owner.must('enterprise/update', again)
    expect(await doubtOf(first)).toMatchObject({ doubt: 'copy', like: { name: '晨光口腔 (示例)' } })
  })

  it('is not looked at anew for a bracket, nor when only the district changes', async () => {
    const owner = newcomer()
    const enterpriseId = await registered('一カ食品（示例）', owner)
    expect(await doubtOf(enterpriseId)).toMatchObject({ doubt: 'mixed', like: null })
    await world.must('city-1', 'enterprise/confirmName', { enterpriseId, requestId: key() })
    const { creditCode: _, ...same } = profile('一カ食品(示例)', { district: 'chaoyang' })
    await owner.must('enterprise/update', { enterpriseId, ...same })
    expect(await stored(world, 'names', { _id: enterpriseId })).toMatchObject([
      { doubtful: false, district: 'chaoyang', name: '一カ食品(示例)' },
    ])
  })
})

describe('a date far from today', () => {
  const far = (path: string) => ({
    error: { code: 'BAD_INPUT', data: { fields: [{ path, problem: '日期太早或者太晚了' }] } },
  })
  it('is refused with the field that has it, and nothing is written', async () => {
    const before = await digest(world)
    const notice = { title: '示例', body: '示例', sample: true, audience: { districts: ['haidian'] } }
    for (const deadline of ['2026-09-29', '2028-10-01'])
      expect(await world.raw('city-1', 'notice/compose', { ...notice, deadline, requestId: key() })).toMatchObject(
        far('deadline'),
      )
    for (const date of ['2025-09-29', '2027-10-01'])
      expect(await world.raw('staff-a', 'desk/today', { carrierId: 'station-a', date })).toMatchObject(far('date'))
    const asked = { carrierId: 'station-a', serviceId: 'first-loan', from: '9999-12-31' }
    expect(await world.raw(null, 'booking/slots', asked)).toMatchObject(far('from'))
    expect(await digest(world)).toEqual(before)
  })
})
