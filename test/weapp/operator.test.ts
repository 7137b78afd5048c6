import { readFileSync } from 'node:fs'
import path from 'node:path'
import { screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import settings from '../../config/settings.json'
import { root } from '../../dev/build'
import { firstLoan } from '../cloudfunctions/appointments'
import { stationA } from '../cloudfunctions/newcomers'
import { asTexts, furnish, type Town } from '../e2e/furnish'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { builtFor } from './patches'
import { open, phoneOf } from './wechat'

let built: Built
let world: World
let town: Town
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  town = await furnish(world)
})
afterAll(() => world?.close())

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const set = { environment: 'sme-1a2b3c', notice: 'notice-template', booking: 'booking-template' }

async function visit(name: keyof Town, from: Built) {
  const { as = 'visitor', params = {}, shows } = town[name]
  const page = open(from, screens[name].page, asTexts(params), { cloud: phoneOf(world, `demo-${as}`) })
  await page.shows(shows)
  return page
}

describe('what only the operator knows', () => {
  it('has one place, which names all of it: .env, and its example', () => {
    const example = [...read('.env.example').matchAll(/^([A-Z_]+)=$/gm)].map(([, name]) => name!)
    const functions = [...read('cloudbaserc.json').matchAll(/\{\{env\.(\w+)\}\}/g)].map(([, name]) => name!)
    expect([...example].sort()).toEqual([...new Set([...settings, ...functions])].sort())
    expect(read('docs/operations.md')).toContain('.env.example')
    for (const name of example) expect(read('docs/operations.md')).toContain(`\`${name}\``)
    expect(settings.filter((name) => /SECRET/.test(name))).toEqual([])
  })

  it('names the functions that are deployed, not their sources', () => {
    const project = JSON.parse(read('project.config.json')) as { cloudfunctionRoot: string }
    const { functionRoot } = JSON.parse(read('cloudbaserc.json')) as { functionRoot: string }
    expect(path.normalize(project.cloudfunctionRoot)).toBe(path.normalize(`${functionRoot}/`))
  })

  it.each([
    ['is named to WeChat', set, [{ env: set.environment }]],
    ['is left to WeChat where the operator names none', {}, [{}]],
  ])('the environment %s', async (_name, operator, expected) => {
    const started: object[] = []
    const cloud = () => Promise.reject(new Error('off'))
    open(builtFor(built, operator), screens.home.page, {}, { cloud, started: (options) => started.push(options) })
    await expect.poll(() => started).toEqual(expected)
  })

  it('a reminder is offered only where there is a template for it', async () => {
    const words = '有新政策时提醒我一次'
    expect((await visit('messages', builtFor(built, set))).texts()).toContain(words)
    expect((await visit('messages', built)).texts()).not.toContain(words)
  })

  it('the same of a booking', async () => {
    const words = '前一天提醒我'
    const [enterprise] = (await world.must('enterprise-a', 'enterprise/mine')).enterprises
    const { days } = await world.must(null, 'booking/slots', { carrierId: stationA, serviceId: firstLoan, days: 7 })
    const slotId = days.at(-1)!.slots[0]!.slotId
    const book = { slotId, enterpriseId: enterprise!.id, requestId: 'weapp-reminder-1' }
    const { id } = await world.must('enterprise-a', 'booking/book', book)
    const cloud = phoneOf(world, 'demo-enterprise-a')
    for (const [from, offered] of [
      [builtFor(built, set), true],
      [built, false],
    ] as const) {
      const ticket = open(from, screens.ticket.page, { bookingId: id }, { cloud })
      await ticket.shows('取消预约')
      expect(ticket.texts().includes(words)).toBe(offered)
    }
  })
})
