import { beijingDate } from '@shared/calendar/beijing'
import { directoryOf } from '@shared/directory/directory'
import { makeFinder } from '@shared/directory/find'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cityOf } from '../../../bench/snapshot/city'
import { carriers as demo } from '../../../demo/index'
import { carrierDoc, insert } from '../../../dev/seed'
import { morning, openWorld, type World } from '../../world'
import { makeDue } from '../due'
import { change, stored } from '../stored'
import { DirectoryDevice } from './device'

/** WeChat's: of one key, and of all. */
const KEY_BYTES = 1_000_000
const ALL_BYTES = 10_000_000
const MANY = 15_000

let world: World
let examined = 0
const listed = cityOf(MANY)
const like = demo.find(({ services }) => services.length > 0)!
const service = like.services[0]!
beforeAll(async () => {
  world = await openWorld({ demo: 'empty' })
  const carriers = listed.map((each) => {
    const services = each.services.map((one) => ({ ...service, ...one }))
    return carrierDoc({ ...like, ...each, services }, '', morning)
  })
  for (let start = 0; start < carriers.length; start += 1_000)
    await insert(world.cloud, 'carriers', carriers.slice(start, start + 1_000))
  world.cloud.onRead = (cost) => {
    examined += cost.examined
  }
}, 600_000)
afterAll(() => world?.close())

async function followed() {
  let ticks = 0
  for (let isBehind = true; isBehind; ticks++) {
    await makeDue(world, 'encode-directory')
    await world.cloud.runTimer('jobs', 'tick')
    const [head] = await stored(world, 'snapshot-heads')
    const [task] = await stored(world, 'tasks', { _id: 'encode-directory' })
    isBehind = !head?.ready || task!.behind
  }
  return ticks
}

it('a city of 15,000 fits a device, comes in a few answers, and its second visit asks for nothing', async () => {
  const began = Date.now()
  const ticks = await followed()
  const seconds = Math.round((Date.now() - began) / 1000)
  const device = new DirectoryDevice(world)
  examined = 0
  await device.sync()
  const first = { calls: device.calls, bytes: device.bytes, reads: examined }
  const lengths = [...device.parts.values()].map(({ length }) => length)
  const kept = lengths.reduce((sum, length) => sum + length, 0)
  const started = performance.now()
  const directory = directoryOf(device.rows(), beijingDate(morning), morning)
  const find = makeFinder(directory)
  const found = find({ filters: { open: 'now', seat: true }, from: { lng: 116.4, lat: 39.9 }, limit: 20 }, morning)
  const second = { calls: device.calls - first.calls, ms: Math.round(performance.now() - started) }
  expect(directory.carriers).toHaveLength(MANY)
  expect(found.rows.length).toBe(20)
  expect(Math.max(...lengths)).toBeLessThan(KEY_BYTES)
  expect(kept).toBeLessThan(ALL_BYTES)

  const one = directory.carriers[7]!
  await change(world, 'carriers', { _id: one.id }, { phone: '010-1234-5678', publishedAt: world.cloud.now() })
  await followed()
  examined = 0
  const before = { calls: device.calls, bytes: device.bytes }
  await device.sync()
  const delta = { calls: device.calls - before.calls, bytes: device.bytes - before.bytes, reads: examined }
  expect(device.rows().rows.find((row) => row?.id === one.id)?.phone).toBe('010-1234-5678')
  expect(delta.bytes).toBeLessThan(10_000)
  console.log(
    `directory of ${MANY}: made in ${ticks} ticks, ${seconds} s; ${lengths.length} parts, the longest ${Math.max(...lengths)}, kept ${kept}; ` +
      `first visit ${JSON.stringify(first)}; second ${JSON.stringify(second)}; one changed number ${JSON.stringify(delta)}`,
  )
}, 900_000)
