import { destination } from '@shared/screens'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key, openWorld, type World } from '../world'
import { Scene } from './scene'

/** The complainant is told of every step, in the inbox, without anything of what was said (F1). */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

const told = async (as: string, number: string) =>
  (await world.must(as, 'inbox/list')).items.filter(({ title }) => title.includes(number))

it('each step of a complaint reaches the one who complained, once, and says nothing that was said', async () => {
  const said = ['经过只给办理人员看', '服务站的说明', '听取的情况', '区里的意见', '结论的理由'] as const
  const [text, reply, stationSaid, opinion, reason] = said
  const filing = { enterpriseId: scene.a, carrierId: 'station-a', ground: 'attitude', text, requestId: key() }
  const { id: complaintId, number } = await world.must('enterprise-a', 'complaint/file', filing)
  const steps = [
    ['enterprise-a', 'complaint/file', filing, '已收到'],
    ['manager-a', 'complaint/reply', { complaintId, text: reply, requestId: key() }, '服务站作了说明'],
    ['district-haidian', 'complaint/hear', { complaintId, stationSaid, opinion, requestId: key() }, '区里听取了情况'],
    ['city-2', 'complaint/decide', { complaintId, finding: 'upheld', reason, requestId: key() }, '属实'],
  ] as const
  for (const [i, [as, path, input]] of steps.entries()) {
    await world.must(as, path, input)
    await world.must(as, path, input)
    const items = await told('enterprise-a', number)
    expect(items.map(({ title }) => title).sort()).toEqual(
      steps
        .slice(0, i + 1)
        .map(([, , , step]) => `投诉 ${number}：${step}`)
        .sort(),
    )
    for (const words of said) expect(JSON.stringify(items)).not.toContain(words)
    for (const { to, opens } of items)
      expect({ to, opens }).toEqual({ to: 'enterprise', opens: destination('complaint', { complaintId }) })
  }
  expect(await told('manager-a', number)).toMatchObject([
    { to: 'carrier', opens: destination('stationComplaints', {}) },
  ])
  expect(await told('enterprise-b', number)).toEqual([])
})
