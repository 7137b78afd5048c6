import { limits } from '@shared/limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../world'
import { Scene } from './scene'
import { proposed } from './settings/proposal'

/** Notices, roles and changes of settings are sought by what is written in them, wherever in it. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const notices = (sought: string, more: object = {}) =>
  world.must('city-1', 'notice/list', { state: 'waiting', sought, ...more } as { state: 'waiting' })
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

describe('a notice', () => {
  it('is found by words of its title, in any order and case, on its own side alone', async () => {
    const noticeId = await scene.notice({ title: '关于 G26 贴息申报的提醒' })
    await scene.notice({ title: '贴息之外的一件事' })
    expect(await notices('申报')).toMatchObject({ count: 1, next: null, items: [{ id: noticeId }] })
    for (const sought of ['贴息 g26', '提醒 贴息', '关于 G26'])
      expect(idsOf(await notices(sought)), sought).toEqual([noticeId])
    expect((await notices('贴息')).count).toBe(2)
    expect(await notices('贴息 没有这个词')).toEqual({ items: [], next: null, count: 0 })
    expect(await notices('申报', { state: 'decided' })).toMatchObject({ count: 0 })
    await world.must('city-1', 'notice/approve', { noticeId, requestId: key() })
    expect(idsOf(await notices('申报', { state: 'decided' }))).toEqual([noticeId])
    expect(idsOf(await notices('申报', { state: undefined }))).toEqual([noticeId])
  })

  it('is found by what was typed, which is no pattern', async () => {
    const noticeId = await scene.notice({ title: '补贴（50%+）怎么算？' })
    for (const sought of ['50%+', '（50', '算？']) expect(idsOf(await notices(sought)), sought).toEqual([noticeId])
    for (const sought of ['.*', '补.', '[补]', '(补贴)', '\\S', '^补', '算$', '补|贴'])
      expect((await notices(sought)).count, sought).toBe(0)
  })

  it('comes page by page, each once, counted with the first; a cursor is good for the same words alone', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.push(await scene.notice({ title: `逐页的第 ${n} 件`, composedAt: scene.now + n }))
    const first = await notices('逐页', { limit: 2 })
    expect(first).toMatchObject({ count: 5, items: { length: 2 } })
    const second = await notices('逐页', { limit: 2, cursor: first.next })
    const third = await notices('逐页', { limit: 2, cursor: second.next })
    expect([second.count, third.next]).toEqual([null, null])
    expect([first, second, third].flatMap(idsOf)).toEqual(ids.reverse())
    const other = { state: 'waiting', sought: '第', limit: 2, cursor: first.next! } as const
    expect(codeOf(await world.call('city-1', 'notice/list', other))).toBe('CURSOR_INVALID')
  })

  it('is not sought by more than is typed in a box', async () => {
    const asked = { state: 'waiting', sought: '长'.repeat(limits.sought + 1) } as const
    expect(codeOf(await world.call('city-1', 'notice/list', asked))).toBe('BAD_INPUT')
  })
})

describe('a role', () => {
  const roles = async (sought: string, more: object = {}) =>
    idsOf(await world.must('city-1', 'access/list', { sought, ...more }))

  it('is found by what the person is called and by the district, among those that wait and those approved', async () => {
    const own = { activeFrom: null, displayName: '寻得见的经办人' }
    const grantId = await scene.grant('district-officer', 'fengtai', own)
    const elsewhere = await scene.grant('district-officer', 'haidian', own)
    expect((await roles('得见')).sort()).toEqual([grantId, elsewhere].sort())
    expect(await roles('丰台')).toEqual([grantId])
    expect(await roles('台')).toEqual([])
    await world.must('city-1', 'access/approve', { grantId, requestId: key() })
    expect(await roles('得见')).toEqual([elsewhere])
    for (const sought of ['得见', '丰台']) expect(await roles(sought, { state: 'decided' }), sought).toEqual([grantId])
  })

  it('of one place is found in that place, and counted', async () => {
    const grantId = await scene.grant('carrier-staff', 'station-a', { displayName: '周小满' })
    await scene.grant('carrier-staff', 'station-b', { displayName: '周小满' })
    const found = await world.must('manager-a', 'access/list', { scope: 'station-a', sought: '小满' })
    expect(found).toMatchObject({ count: 1, items: [{ id: grantId }] })
  })
})

describe('a change of a setting', () => {
  const changes = async (sought: string, state: 'waiting' | 'decided' = 'waiting') => {
    const { items, count } = await world.must('city-1', 'settings/proposals', { state, sought })
    expect(count).toBe(items.length)
    return idsOf({ items })
  }

  it('is found by what the setting is called and by the reason, each once', async () => {
    const notice = await proposed(scene, { key: 'publicNoticeWorkingDays', value: 7, reason: '和区里商量过，节后起用' })
    const appeal = await proposed(scene, { key: 'appealWorkingDays', value: 9, reason: '同公示期一样长' })
    expect(await changes('商量')).toEqual([notice])
    expect((await changes('公示期')).sort()).toEqual([notice, appeal].sort())
    expect(await changes('复核时限')).toEqual([appeal])
    expect(await changes('没有这个词')).toEqual([])
    await world.must('city-1', 'settings/decide', { proposalId: notice as never, agree: false, requestId: key() })
    expect([await changes('商量'), await changes('商量', 'decided')]).toEqual([[], [notice]])
  })
})
