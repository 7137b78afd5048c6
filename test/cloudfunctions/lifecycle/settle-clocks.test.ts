import { localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import type { Due } from '@shared/lifecycle/clock'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { Scene } from '../scene'
import { change, stored } from '../stored'
import { putCase } from './scene'

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

/** As it was stored before anybody knew the working days. */
const waiting = (after: string, count: number, on: string): Due => ({
  ...{ on: localDate(on), provisional: true, after: localDate(after), count, unit: 'working-day' },
})

it('settles what is known now, once, and tells; leaves what is still not known; two at once do no more', async () => {
  const [soon, late] = [waiting('2026-09-30', 5, '2026-10-07'), waiting('2026-12-30', 5, '2027-01-06')]
  const known = await putCase(scene, { due: soon, dueOn: soon.on })
  const unknown = await putCase(scene, { due: late, dueOn: late.on })
  const over = await putCase(scene, { due: soon, dueOn: soon.on, endedAt: scene.now, waits: 'none', state: 'refused' })
  await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
  const dueOf = async (_id: string) => (await stored(world, 'cases', { _id }))[0]
  expect(await dueOf(known)).toMatchObject({ due: { on: '2026-10-13', provisional: false }, dueOn: '2026-10-13' })
  expect(await dueOf(unknown)).toMatchObject({ due: late, dueOn: late.on })
  expect(await dueOf(over)).toMatchObject({ due: soon })
  const told = await stored(world, 'inbox', { 'content.kind': 'case-due' })
  expect(told).toMatchObject([{ to: `enterprise-managers:${scene.a}`, content: { on: '2026-10-13' } }])
})

it('of a hearing tells the station as well, by whose answer it ends', async () => {
  const due = waiting('2026-09-30', 5, '2026-10-07')
  const about = { procedure: 'station-cancellation', state: 'hearing', carrierId: asId<CarrierId>('station-a') }
  await putCase(scene, { ...about, openedById: scene.person('city-1'), due, dueOn: due.on })
  await makeDue(world, 'settle-clocks')
  await world.cloud.runTimer('jobs', 'tick')
  const told = await stored(world, 'inbox', { 'content.state': '听取服务站说明' })
  expect(told.map(({ to }) => to).toSorted()).toEqual([
    'carrier-managers:station-a',
    `person:${scene.person('city-1')}`,
  ])
})

it('goes on after a failure: what was broken is settled the next time', async () => {
  const due = waiting('2026-09-30', 3, '2026-10-05')
  const broken = await putCase(scene, { due, dueOn: due.on, procedure: 'no-such-thing' })
  await change(world, 'tasks', { _id: 'settle-clocks' }, { restUntil: 0 } as never)
  await world.cloud.runTimer('jobs', 'tick')
  await change(world, 'cases', { _id: broken }, { procedure: 'station-entry' })
  world.cloud.setClockOffset(scene.now + 7_200_000 - Date.now())
  await world.cloud.runTimer('jobs', 'tick')
  expect((await stored(world, 'cases', { _id: broken }))[0]).toMatchObject({
    due: { on: '2026-10-10', provisional: false },
  })
})
