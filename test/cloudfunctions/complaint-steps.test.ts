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

interface Item {
  title: string
  body: string
  about: string
  to: string
}
const told = async (as: string, complaint: string) =>
  (await world.must<{ items: Item[] }>(as, 'inbox/list')).items.filter(({ about }) => about === complaint)

it('each step of a complaint reaches the one who complained, once, and says nothing that was said', async () => {
  const said = ['经过只给办理人员看', '服务站的说明', '听取的情况', '区里的意见', '结论的理由'] as const
  const [text, reply, stationSaid, opinion, reason] = said
  const filing = { enterprise: scene.a, carrier: 'station-a', ground: 'attitude', text, requestId: key() }
  const { id: complaint, number } = await world.must<{ id: string; number: string }>(
    'enterprise-a',
    'complaint/file',
    filing,
  )
  const steps = [
    ['enterprise-a', 'complaint/file', filing, '已收到'],
    ['manager-a', 'complaint/reply', { complaint, text: reply, requestId: key() }, '服务站作了说明'],
    ['district-haidian', 'complaint/hear', { complaint, stationSaid, opinion, requestId: key() }, '区里听取了情况'],
    ['city-2', 'complaint/find', { complaint, finding: 'upheld', reason, requestId: key() }, '属实'],
  ] as const
  for (const [i, [as, path, input]] of steps.entries()) {
    await world.must(as, path, input)
    await world.must(as, path, input)
    const items = await told('enterprise-a', complaint)
    expect(items.map(({ title }) => title).sort()).toEqual(
      steps
        .slice(0, i + 1)
        .map(([, , , step]) => `投诉 ${number}：${step}`)
        .sort(),
    )
    for (const words of said) expect(JSON.stringify(items)).not.toContain(words)
    expect(new Set(items.map(({ to }) => to))).toEqual(new Set(['enterprise']))
  }
  expect((await told('manager-a', complaint)).map(({ to }) => to)).toEqual(['carrier'])
  expect(await told('enterprise-b', complaint)).toEqual([])
})
