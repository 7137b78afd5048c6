import { quotas } from '@shared/access/quotas'
import { OFFER_MINUTES } from '@shared/booking/waiting'
import { asId, type QuestionId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { type Client, carrierId } from '../booking/hall'
import { change, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { Queue } from './queue'

/** Waiting for a seat, and what is offered (候补, B2). */
let world: World
let queue: Queue
beforeAll(async () => {
  world = await openWorld()
  queue = await Queue.open(world, [1, 3])
})
afterEach(() => queue.expectSound())
afterAll(() => world.close())

const toldOf = async (enterpriseId: string, step: string) =>
  (await stored(world, 'inbox', { to: `enterprise:${enterpriseId}` as never })).filter(
    ({ content }) => content.kind === 'wait' && content.step === step,
  )

describe('waiting', () => {
  it('is possible only while it is full, once for a slot, and says who is before', async () => {
    const { hall } = queue
    const [one, two] = await hall.clients(2)
    const open = await hall.slot(1)
    expect(await queue.join(one!, open)).toMatchObject({ ok: false, error: { code: 'SLOT_OPEN' } })
    const { slotId, holder } = await queue.full()
    expect(codeOf(await queue.join(holder, slotId))).toBe('ALREADY_BOOKED')
    const first = await queue.waits(one!, slotId)
    expect(await queue.waits(one!, slotId)).toBe(first)
    expect(await queue.join(two!, slotId)).toMatchObject({
      ok: true,
      value: { state: 'waiting', ahead: 1, offer: null },
    })
  })

  it('for so many at once as the quota says, and one more after leaving one', async () => {
    const client = await queue.hall.client()
    const waitIds = []
    for (let nth = 0; nth < quotas.openWaits.most; nth++)
      waitIds.push(await queue.waits(client, (await queue.full()).slotId))
    const { slotId } = await queue.full()
    expect(await queue.join(client, slotId)).toMatchObject({
      ok: false,
      error: { code: 'LIMIT_REACHED', data: { limit: 'openWaits' } },
    })
    expect(codeOf(await queue.leave(client, waitIds[0]!))).toBe('OK')
    expect(codeOf(await queue.join(client, slotId))).toBe('OK')
    expect(codeOf(await queue.leave(client, waitIds[0]!))).toBe('WAIT_OVER')
  })
})

describe('taking what is offered', () => {
  it('says how, where and who, and answers what is asked, as booking does; refused, the seat is kept on', async () => {
    const { hall } = queue
    const { slotId, holder, booked } = await queue.full()
    const [first] = await queue.waiting(1, slotId)
    const { client, waitId } = first!
    const [carrier] = await stored(world, 'carriers', { _id: carrierId })
    const goal = { id: asId<QuestionId>('goal'), text: '想解决什么问题', kind: 'text', required: true } as const
    const asking = { modes: ['onsite', 'visit'] as const, questions: [goal], questionsVersion: 1 }
    const services = carrier!.services.map((each) => ({ ...each, ...asking }))
    await change(world, 'carriers', { _id: carrierId }, { services })
    await hall.cancel(holder, booked.id)
    const take = (own: object) => world.call(client.token, 'waitlist/accept', { waitId, requestId: key(), ...own })
    const intake = { version: 1, answers: [{ questionId: goal.id, values: ['第一笔贷款'] }], keep: true }
    expect(codeOf(await take({ mode: 'visit', intake }))).toBe('MODE_REFUSED')
    expect(codeOf(await take({ mode: 'onsite' }))).toBe('INTAKE_REFUSED')
    expect((await queue.of(waitId)).state).toBe('offered')
    const said = { mode: 'visit', address: '示例胡同 7 号', visitor: '张会计', note: '问贴息' }
    expect(await take({ ...said, intake })).toMatchObject({
      ok: true,
      value: { ...said, answers: [{ asked: '想解决什么问题', values: ['第一笔贷款'] }] },
    })
    const { enterpriseId } = client
    expect(await world.must(client.token, 'booking/keptAnswers', { enterpriseId })).toMatchObject({
      answers: [{ values: ['第一笔贷款'] }],
    })
    await change(world, 'carriers', { _id: carrierId }, { services: carrier!.services })
  })
})

describe('a seat that comes free', () => {
  it('is kept for the first who waits: nobody else gets it, and taking it makes the booking', async () => {
    const { slotId, holder, booked } = await queue.full()
    const [first, second] = await queue.waiting(2, slotId)
    expect(codeOf(await queue.hall.cancel(holder, booked.id))).toBe('OK')
    expect(await queue.states([first!, second!])).toEqual(['offered', 'waiting'])
    expect(codeOf(await queue.hall.book(await queue.hall.client(), slotId))).toBe('SLOT_FULL')
    expect(codeOf(await queue.hall.book(second!.client, slotId))).toBe('SLOT_FULL')
    expect(await queue.hall.book(first!.client, slotId)).toMatchObject({
      ok: false,
      error: { code: 'ALREADY_BOOKED', data: { waitId: first!.waitId } },
    })
    expect(await toldOf(first!.client.enterpriseId, 'offered')).toMatchObject([
      { opens: { screen: 'waitlist', parameters: { waitId: first!.waitId } } },
    ])
    expect(codeOf(await queue.accept(second!.client, second!.waitId))).toBe('WAIT_OVER')
    const requestId = key()
    const taken = await queue.accept(first!.client, first!.waitId, requestId)
    expect(taken).toMatchObject({
      ok: true,
      value: { slotId, state: 'booked', enterpriseId: first!.client.enterpriseId },
    })
    expect(await queue.accept(first!.client, first!.waitId, requestId)).toEqual(taken)
    expect(codeOf(await queue.accept(first!.client, first!.waitId))).toBe('WAIT_OVER')
    await queue.tick()
    expect(await queue.states([first!, second!])).toEqual(['taken', 'waiting'])
  })

  it('passes on when it is declined; who stays keeps the first place, and is not asked for this time again at once', async () => {
    const { slotId, holder, booked } = await queue.full()
    const [first, second, third] = await queue.waiting(3, slotId)
    await queue.hall.cancel(holder, booked.id)
    expect(await queue.decline(first!.client, first!.waitId, true)).toMatchObject({
      ok: true,
      value: { state: 'waiting' },
    })
    expect(await queue.states([first!, second!, third!])).toEqual(['waiting', 'offered', 'waiting'])
    expect(codeOf(await queue.decline(second!.client, second!.waitId))).toBe('OK')
    expect(await queue.states([first!, second!, third!])).toEqual(['waiting', 'left', 'offered'])
    later(world, (OFFER_MINUTES + 1) * minutes)
    await queue.tick()
    expect(await queue.states([first!, second!, third!])).toEqual(['offered', 'left', 'lapsed'])
    expect(codeOf(await queue.accept(await session(first!.client), first!.waitId))).toBe('OK')
  })

  it('passes on when nobody took it in time; the enterprise is told, leaves the queue and may wait again', async () => {
    const { slotId, holder, booked } = await queue.full()
    const [first, second] = await queue.waiting(2, slotId)
    await queue.hall.cancel(holder, booked.id)
    later(world, OFFER_MINUTES * minutes - 5000)
    await queue.tick()
    expect(await queue.states([first!, second!])).toEqual(['offered', 'waiting'])
    later(world, 6000)
    expect(await queue.accept(await session(first!.client), first!.waitId)).toMatchObject({
      ok: false,
      error: { code: 'WAIT_OVER', data: { state: 'lapsed' } },
    })
    later(world, 15_000)
    await queue.tick()
    expect(await queue.states([first!, second!])).toEqual(['lapsed', 'offered'])
    expect(await toldOf(first!.client.enterpriseId, 'lapsed')).toHaveLength(1)
    expect(await stored(world, 'quotas', { _id: `cancellations:${first!.client.enterpriseId}` })).toEqual([])
    expect(codeOf(await queue.join(await session(first!.client), slotId))).toBe('OK')
    expect(await queue.states([first!])).toEqual(['waiting'])
  })

  it('is free for everybody once the only one who waited does not want it', async () => {
    const { slotId, holder, booked } = await queue.full()
    const [only] = await queue.waiting(1, slotId)
    await queue.hall.cancel(holder, booked.id)
    expect(await queue.leave(only!.client, only!.waitId)).toMatchObject({ ok: true, value: { state: 'left' } })
    expect(codeOf(await queue.hall.book(await queue.hall.client(), slotId))).toBe('OK')
  })
})

/** Whatever the clock says, their session has not run out. */
const session = async (client: Client): Promise<Client> => ({ ...client, token: await queue.hall.tokenOf(client) })
