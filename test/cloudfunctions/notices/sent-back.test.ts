import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { put, remove, stored } from '../stored'

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

it('a notice is sent back with a reason, its author is told, edits it and hands it in again, and another approves it', async () => {
  const noticeId = await scene.notice({ composedById: scene.person('city-2') })
  const reason = '对象写宽了，只发海淀'
  const returned = await world.must('city-1', 'notice/sendBack', { noticeId, reason, requestId: key() })
  expect(returned.returned).toMatchObject({ reason })
  const approving = () => world.call('city-1', 'notice/approve', { noticeId, requestId: key() })
  expect(codeOf(await approving())).toBe('WRONG_STATE')

  const { items } = await world.must('city-2', 'inbox/list')
  const message = items.find(({ opens }) => opens?.screen === 'notices')
  expect(message).toMatchObject({ opens: { parameters: { noticeId } }, body: expect.stringContaining(reason) })
  const written = { title: '改好的通知', body: '改好的正文', sample: true }
  const audience = { districts: ['haidian'], tiers: [], industries: [], sizes: [] }
  const revising = { noticeId, ...written, audience, requestId: key() }
  expect(codeOf(await world.call('city-1', 'notice/revise', { ...revising, requestId: key() }))).toBe('FORBIDDEN')
  const [first, again] = [
    await world.must('city-2', 'notice/revise', revising),
    await world.must('city-2', 'notice/revise', revising),
  ]
  expect(first).toMatchObject({ ...written, returned: null })
  expect(again).toEqual(first)
  expect(codeOf(await world.call('city-2', 'notice/revise', { ...revising, requestId: key() }))).toBe('WRONG_STATE')
  expect(codeOf(await approving())).toBe('OK')
})

it('of two at once who send it back and approve it, one wins', async () => {
  for (let round = 0; round < 5; round++) {
    const noticeId = await scene.notice({ composedById: scene.person('city-2') })
    const answers = await Promise.all([
      world.call('city-1', 'notice/sendBack', { noticeId, reason: '再改改', requestId: key() }),
      world.call('city-admin', 'notice/approve', { noticeId, requestId: key() }),
    ])
    expect(answers.map(codeOf).toSorted()).toEqual(['OK', 'WRONG_STATE'])
    const [kept] = await stored(world, 'notices', { _id: noticeId })
    expect([kept!.returned === null, kept!.approvedAt === null]).toEqual([!answers[0]!.ok, !answers[1]!.ok])
  }
})

it('what was handed in anew is not approved by who read the words before', async () => {
  const noticeId = await scene.notice({ composedById: scene.person('city-2'), composedAt: scene.now - 1000 })
  const approving = (composedAt: number) =>
    world.call('city-admin', 'notice/approve', { noticeId, composedAt, requestId: key() })
  await world.must('city-1', 'notice/sendBack', { noticeId, reason: '再改改', requestId: key() })
  const audience = { districts: ['haidian'], tiers: [], industries: [], sizes: [] }
  const written = { noticeId, title: '换了一条', body: '换了正文', audience, requestId: key() }
  const { composedAt } = await world.must('city-2', 'notice/revise', written)
  expect(await approving(scene.now - 1000)).toMatchObject({
    error: { code: 'WRONG_STATE', data: { state: 'revised' } },
  })
  expect(codeOf(await approving(composedAt))).toBe('OK')
})

it('one whose author has left is taken over by another, who is its author then', async () => {
  const personId = scene.stranger()
  const grantId = await scene.grant('city-reviewer', 'city', { personId })
  const noticeId = await scene.notice({ composedById: personId })
  await world.must('city-1', 'notice/sendBack', { noticeId, reason: '写短些', requestId: key() })
  const seen = async () => {
    const { items } = await world.must('city-1', 'notice/list', { state: 'waiting' })
    return items.find(({ id }) => id === noticeId)?.mayRevise
  }
  const audience = { districts: ['haidian'], tiers: [], industries: [], sizes: [] }
  const written = () => ({ noticeId, title: '写短了', body: '短正文', audience, requestId: key() })
  expect(await seen()).toBe(false)
  expect(codeOf(await world.call('city-1', 'notice/revise', written()))).toBe('FORBIDDEN')

  const [grant] = await stored(world, 'roles', { _id: grantId })
  await remove(world, 'roles', { _id: grantId })
  await put(world, 'roles', { ...grant!, revokedAt: scene.now - 1 })
  expect(await seen()).toBe(true)
  expect(await world.must('city-1', 'notice/revise', written())).toMatchObject({ mine: true, returned: null })
  const approving = (as: string) => world.call(as, 'notice/approve', { noticeId, requestId: key() })
  expect([codeOf(await approving('city-1')), codeOf(await approving('city-2'))]).toEqual(['SECOND_PERSON_NEEDED', 'OK'])
})
