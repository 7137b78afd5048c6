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
  const about = { enterpriseId: scene.a, carrierId: 'station-a', happenedOn: '2026-09-29', secretFromStation: false }
  const filing = { ...about, ground: 'attitude', text, requestId: key() }
  const { id: complaintId, number } = await world.must('enterprise-a', 'complaint/file', filing)
  const { items } = await world.must('manager-a', 'complaint/forStation', { carrierId: 'station-a' })
  const [{ id: stationComplaintId, number: theirs } = { id: '', number: '' }] = items
  const steps = [
    ['enterprise-a', 'complaint/file', filing, ['已收到', '已经告诉服务站']],
    ['manager-a', 'complaint/reply', { stationComplaintId, text: reply, requestId: key() }, ['服务站作了说明']],
    ['district-haidian', 'complaint/hear', { complaintId, stationSaid, opinion, requestId: key() }, ['区里听取了情况']],
    ['city-2', 'complaint/decide', { complaintId, finding: 'upheld', reason, requestId: key() }, ['属实']],
  ] as const
  for (const [i, [as, path, input]] of steps.entries()) {
    await world.must(as, path, input)
    await world.must(as, path, input)
    const items = await told('enterprise-a', number)
    expect(items.map(({ title }) => title).sort()).toEqual(
      steps
        .slice(0, i + 1)
        .flatMap(([, , , titles]) => titles.map((title) => `投诉 ${number}：${title}`))
        .sort(),
    )
    for (const words of said) expect(JSON.stringify(items)).not.toContain(words)
    for (const { to, opens } of items)
      expect({ to, opens }).toEqual({ to: 'person', opens: destination('complaint', { complaintId }) })
  }
  const opens = destination('stationComplaints', {})
  const toStation = (await told('manager-a', theirs)).map((item) => [item.to, item.title, item.opens])
  expect(toStation.sort()).toEqual([
    ['carrier', `投诉 ${theirs}：属实`, opens],
    ['carrier', `收到投诉 ${theirs}`, opens],
  ])
  for (const as of ['enterprise-b', 'manager-a', 'staff-a']) expect(await told(as, number)).toEqual([])
  expect(await told('staff-a', theirs)).toEqual([])
})
