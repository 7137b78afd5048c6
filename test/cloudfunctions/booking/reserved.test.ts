import { keptUntil } from '@shared/booking/reserved'
import { parseSlotId } from '@shared/booking/schedule'
import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId, type LaneId, type SlotId } from '@shared/ids'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { change, stored } from '../stored'
import { Queue } from '../waitlist/queue'
import { later } from '../way-in/phone'
import { type Client, carrierId, type Hall } from './hall'

/** 普惠+重点 (B10): seats that are kept for recognised enterprises, over HTTP, against the shipped functions. */
let world: World
let hall: Hall
let queue: Queue
let nth = 0
beforeAll(async () => {
  world = await openWorld()
  queue = await Queue.open(world, [5])
  hall = queue.hall
})
beforeEach(() => serve({ reserved: 2, needs: undefined, capacity: 5 }))
afterAll(() => world?.close())

const serviceId = 'seats-5'
async function serve(own: Partial<Service>) {
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  await change(world, 'carriers', { _id: carrierId }, { services: [{ ...carrier!.services[0]!, ...own }] })
}
const dayAhead = async (ahead: number) => {
  const from = addDays(beijingDate(world.cloud.now()), ahead)
  return (await world.must(null, 'booking/slots', { carrierId, serviceId, from, days: 1 })).days[0]!.slots
}
/** A time of three days ahead that no test has had. */
const slot = async (): Promise<SlotId> => (await dayAhead(3))[nth++]!.slotId
const seen = async (slotId: SlotId) => {
  const ahead = [...Array(10).keys()].map((each) => addDays(beijingDate(world.cloud.now()), each))
  const found = (await dayAhead(ahead.indexOf(parseSlotId(slotId)!.date))).find((each) => each.slotId === slotId)!
  return [found.seatsLeft, found.kept]
}
const recognised = (own = {}) => hall.client({ tier: 'specialised', gradePassedAt: 1, ...own })
const many = (count: number, make: () => Promise<Client>) => Promise.all(Array.from({ length: count }, make))
const ordinary = () => hall.client()
/** All ordinary seats of a time are taken. */
const filled = async (slotId: SlotId, open = 3) => {
  const holders = await hall.clients(open)
  return Promise.all(holders.map(async (client) => ({ client, booked: await hall.booked(client, slotId) })))
}

describe('a time with five seats, two of them kept', () => {
  it('is full for an ordinary enterprise after three, and has two for recognised ones; the list says both', async () => {
    const slotId = await slot()
    expect(await seen(slotId)).toEqual([3, 2])
    await filled(slotId)
    expect(await seen(slotId)).toEqual([0, 2])
    const refused = await hall.book(await ordinary(), slotId)
    expect(codeOf(refused)).toBe('SLOT_FULL')
    expect(refused).not.toMatchObject({ error: { data: { alternatives: [{ slotId }] } } })
    const until = keptUntil(parseSlotId(slotId)!.date)
    expect(refused).toMatchObject({ error: { data: { keptUntil: until } } })
    await hall.booked(await recognised(), slotId)
    expect(await seen(slotId)).toEqual([0, 1])
    await hall.booked(await recognised({ tier: 'little-giant' }), slotId)
    const last = await hall.book(await recognised(), slotId)
    expect(codeOf(last)).toBe('SLOT_FULL')
    expect(last).not.toHaveProperty('error.data.keptUntil')
    expect(await hall.book(await ordinary(), slotId)).not.toHaveProperty('error.data.keptUntil')
    await queue.expectSound()
  })

  it('is full for who only says so, for one that an officer did not find, and for a grade below', async () => {
    const slotId = await slot()
    await filled(slotId)
    const claims = [
      { tier: 'specialised', gradeAskedAt: 1 },
      { tier: 'champion' },
      { tier: 'specialised', gradePassedAt: null },
      { tier: 'innovative', gradePassedAt: 1 },
    ] as const
    for (const own of claims) expect(codeOf(await hall.book(await hall.client(own), slotId))).toBe('SLOT_FULL')
    expect(await seen(slotId)).toEqual([0, 2])
  })

  it('counts for the enterprise that books, not for the person, who is of another as well', async () => {
    const slotId = await slot()
    await filled(slotId)
    const high = await recognised()
    const plain = await hall.alsoOf(high)
    expect(codeOf(await hall.book(plain, slotId))).toBe('SLOT_FULL')
    await hall.booked(high, slotId)
    expect(await seen(slotId)).toEqual([0, 1])
  })

  it('is what it was when a confirmed grade is changed by the enterprise: the next is looked up anew', async () => {
    const slotId = await slot()
    const client = await hall.client({ tier: 'specialised', gradeAskedAt: 1 })
    const { enterpriseId } = client
    const looked = { enterpriseId, tier: 'specialised', found: true, requestId: key() }
    await world.must('district-haidian', 'enterprise/confirmGrade', looked)
    const profile = { name: '别的等级有限公司（示例）', district: 'haidian', industry: 'it', size: 'micro' }
    const say = (tier: string) =>
      world.must(client.token, 'enterprise/update', { enterpriseId, ...profile, tier, requestId: key() })
    await filled(slotId)
    await say('champion')
    expect(codeOf(await hall.book(client, slotId))).toBe('SLOT_FULL')
    const { items } = await world.must('district-haidian', 'enterprise/grades', { limit: 100 })
    expect(items.find(({ id }) => id === enterpriseId)).toMatchObject({ tier: 'champion', passedAt: null })
    const champion = { ...looked, tier: 'champion', requestId: key() }
    expect(
      codeOf(await world.call('district-haidian', 'enterprise/confirmGrade', { ...champion, tier: 'specialised' })),
    ).toBe('WRONG_STATE')
    await world.must('district-haidian', 'enterprise/confirmGrade', champion)
    await say('champion')
    await hall.booked(client, slotId)
  })

  it('is moved to by the same rule', async () => {
    const [from, to] = [await slot(), await slot()]
    await filled(to)
    const [high, plain] = [await recognised(), await ordinary()]
    const [one, other] = [await hall.booked(high, from), await hall.booked(plain, from)]
    const refused = await hall.reschedule(plain, other.id, to)
    expect(codeOf(refused)).toBe('SLOT_FULL')
    expect(refused).toMatchObject({ error: { data: { keptUntil: keptUntil(parseSlotId(to)!.date) } } })
    expect(codeOf(await hall.reschedule(high, one.id, to))).toBe('OK')
    expect([await seen(from), await seen(to)]).toEqual([
      [2, 2],
      [0, 1],
    ])
    await queue.expectSound()
  })
})

describe('everybody at once', () => {
  it.each([
    ['in one session', { capacity: 5, needs: undefined }],
    ['with an adviser for each', { capacity: 1, needs: [['a', 'b', 'c', 'd', 'e'].map((id) => asId<LaneId>(id))] }],
  ])('%s: no ordinary one gets a kept seat, none is sold twice, none is lost', async (_, own) => {
    await serve({ reserved: 2, ...own })
    for (let round = 0; round < 6; round++) {
      const slotId = await slot()
      const [plain, high] = [await many(6, ordinary), await many(round % 2 ? 1 : 4, recognised)]
      const ask = (clients: Client[]) => Promise.all(clients.map((client) => hall.book(client, slotId)))
      const [others, theirs] = await Promise.all([ask(plain), ask(high)])
      const won = (answers: typeof others) => answers.filter(({ ok }) => ok).length
      expect(won(others)).toBeLessThanOrEqual(3)
      expect([...new Set(outcomes([...others, ...theirs]))]).toEqual(['OK', 'SLOT_FULL'])
      if (round % 2) expect([won(others), won(theirs)]).toEqual([3, 1])
      else expect(won(others) + won(theirs)).toBe(5)
      await hall.expectSound()
    }
  })
})

describe('who waits', () => {
  it('is offered a kept seat only if it may have one, whoever waits longer; the release is for everybody', async () => {
    const slotId = await slot()
    const [holder] = await filled(slotId)
    const [first, second] = [await recognised(), await recognised()]
    const one = await hall.booked(first, slotId)
    await hall.booked(second, slotId)
    const [plain, high] = [await ordinary(), await recognised()]
    const waits = { plain: await queue.waits(plain, slotId), high: await queue.waits(high, slotId) }
    const states = async () => [(await queue.of(waits.plain)).state, (await queue.of(waits.high)).state]
    await hall.cancel(first, one.id)
    expect(await states()).toEqual(['waiting', 'offered'])
    await queue.decline(high, waits.high)
    await queue.tick()
    expect(await states()).toEqual(['waiting', 'left'])
    expect(await seen(slotId)).toEqual([0, 1])
    await hall.cancel(holder!.client, holder!.booked.id)
    expect(await states()).toEqual(['offered', 'left'])
    await queue.decline(plain, waits.plain)
    expect(await seen(slotId)).toEqual([1, 1])
    await filled(slotId, 1)
    const late = await queue.waits(await ordinary(), slotId)
    await queue.tick()
    expect((await queue.of(late)).state).toBe('waiting')
    later(world, keptUntil(parseSlotId(slotId)!.date) - world.cloud.now())
    await queue.tick()
    expect((await queue.of(late)).state).toBe('offered')
    await queue.expectSound()
  })

  it('nobody waits while there is a seat that it could have', async () => {
    const slotId = await slot()
    await filled(slotId)
    expect(codeOf(await queue.join(await recognised(), slotId))).toBe('SLOT_OPEN')
    expect(codeOf(await queue.join(await ordinary(), slotId))).toBe('OK')
  })
})

it('a seat says for whom it counts, and repairs find nothing wrong', async () => {
  const slotId = await slot()
  const high = await recognised()
  await hall.booked(high, slotId)
  const [sheet] = await stored(world, 'sheets', { held: { $elemMatch: { enterpriseId: high.enterpriseId } } })
  expect(sheet!.held.find(({ enterpriseId }) => enterpriseId === high.enterpriseId)?.recognised).toBe(true)
  later(world, 120_000)
  await queue.tick()
  expect(world.cloud.logs('jobs').filter(({ text }) => text.includes('sheet is wrong'))).toEqual([])
})
