import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LogLine } from '../../../localcloud'
import { openWorld, type World } from '../../world'
import { eachOf, post } from '../abuse/verdict'
import { everyRead } from '../leaks/reads'
import { personas } from '../people'
import { Scene } from '../scene'
import { stored } from '../stored'
import { minutes } from '../way-in/phone'

/** The number of a call and the way into an online appointment: everybody asks everything, and the two sides alone are told. */
let world: World
let scene: Scene
const logs: LogLine[] = []
const link = 'https://meet.example/room-9471'
const number = '139-0000-9471'
beforeAll(async () => {
  world = await openWorld({ onLog: (line) => logs.push(line) })
  scene = new Scene(world)
})
afterAll(() => world.close())

it('are read by the enterprise and by the desk, by no other station, officer or enterprise, and by nobody signed out', async () => {
  const start = scene.now + 5 * minutes
  const bookingId = [
    await scene.booking({ mode: 'online', meetingUrl: link, start }),
    await scene.booking({ mode: 'phone', address: number, start: start + 60 * minutes }),
  ]
  // two hats: of another enterprise and of another station
  await scene.grant('carrier-staff', 'station-b', { personId: scene.person('enterprise-b'), activeFrom: 0 })
  await world.cloud.runTimer('jobs', 'tick')
  const [booking] = await stored(world, 'bookings', { _id: bookingId[0]! })
  const reads = everyRead({
    bookingId,
    date: [booking!.date],
    carrierId: ['station-a', 'station-b'],
    enterpriseId: [scene.a, scene.b],
    scope: ['station-a', 'station-b', 'haidian', 'city', scene.a, scene.b],
  })
  const told = { [link]: new Set<string>(), [number]: new Set<string>() }
  const viewers = [...personas.map((name) => [name, name] as const), ['nobody', null] as const]
  const calls = viewers.flatMap(([as, token]) => reads.map((read) => ({ as, token, ...read })))
  await eachOf(calls, async ({ as, token, path, input }) => {
    const { text } = await post(world, token, path, JSON.stringify(input))
    for (const [secret, readers] of Object.entries(told)) if (text.includes(secret)) readers.add(as)
  })
  const sides = ['enterprise-a', 'manager-a', 'staff-a']
  for (const readers of Object.values(told)) expect([...readers].sort()).toEqual(sides)
  for (const secret of Object.keys(told)) {
    expect(JSON.stringify(logs)).not.toContain(secret)
    for (const collection of ['inbox', 'threads', 'journal', 'outbox'] as const)
      expect(JSON.stringify(await stored(world, collection)), collection).not.toContain(secret)
  }
})
