import { setTimeout as sleep } from 'node:timers/promises'
import type { Question } from '@shared/directory/question'
import { asId, type BookingId, type PersonId, type QuestionId } from '@shared/ids'
import { sendable } from '@shared/plan/plan'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LogLine } from '../../../localcloud'
import type { Input } from '../../calls'
import { codeOf, key, openWorld, type World } from '../../world'
import { sessionFor } from '../people'
import { change, digest, stored } from '../stored'
import { later, minutes } from '../way-in/phone'
import { type Client, carrierId, Hall } from './hall'

/** What a station asks before an appointment, and who reads the answers (B4). */
let world: World
let hall: Hall
let managerId: PersonId
let staffId: PersonId
const logs: LogLine[] = []
const goal: Question = { id: asId<QuestionId>('goal'), text: '想解决什么问题', kind: 'text', required: true }
const stage: Question = { id: asId<QuestionId>('stage'), text: '谈到哪一步了', kind: 'one', choices: ['没见', '在谈'] }
const secret = '想借三百万还旧债'
beforeAll(async () => {
  world = await openWorld({ onLog: (line) => logs.push(line), workersPerFunction: 4 })
  hall = await Hall.open(world, [3])
  managerId = hall.scene.stranger()
  staffId = hall.scene.stranger()
  await hall.scene.grant('carrier-manager', carrierId, { personId: managerId })
  await hall.scene.grant('carrier-staff', carrierId, { personId: staffId })
})
beforeEach(() => asks([goal, stage]))
afterEach(() => hall.expectSound())
afterAll(() => world?.close())

const serviceNow = async () => (await stored(world, 'carriers', { _id: carrierId }))[0]!.services[0]!
const staff = () => sessionFor(world, staffId)

/** As the manager saves it. @returns the version of the questions afterwards */
async function asks(questions: Question[] | undefined): Promise<number> {
  const token = await sessionFor(world, managerId)
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  const plan = sendable(carrier!)
  plan.services = plan.services.map(({ questions: _, ...each }) => ({
    ...each,
    ...(questions && { questions }),
  })) as never
  const draft = { carrierId, version: carrier!.planned?.version ?? 0, plan }
  const { seen } = await world.must(token, 'plan/preview', draft)
  await world.must(token, 'plan/save', { ...draft, seen, offers: [], reason: '', requestId: key() })
  return (await serviceNow()).questionsVersion ?? 0
}

type Intake = NonNullable<Input<'booking/book'>['intake']>
const answering = async (goalText = secret, own: Partial<Intake> = {}): Promise<Intake> => ({
  version: (await serviceNow()).questionsVersion ?? 0,
  answers: [
    { questionId: goal.id, values: [goalText] },
    { questionId: stage.id, values: ['在谈'] },
  ],
  keep: false,
  ...own,
})
async function book(client: Client, intake?: Intake, own: { visitor?: string; requestId?: string } = {}) {
  const { token, enterpriseId } = client
  const slotId = await hall.slot(3)
  const asked = { slotId, enterpriseId, note: '', requestId: key(), ...(intake && { intake }), ...own }
  return world.call(token, 'booking/book', asked)
}
async function booked(client: Client, own: { visitor?: string } = {}): Promise<BookingId> {
  const answer = await book(client, await answering(), own)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value.id
}
const of = async (_id: BookingId) => (await stored(world, 'bookings', { _id }))[0]!
const reasonOf = (answer: Awaited<ReturnType<typeof book>>) => (answer.ok ? 'OK' : answer.error.data)

describe('the questions of a service', () => {
  it('are a new version with each edit of them, and with no other edit of the plan', async () => {
    const version = await asks([goal, stage])
    expect(await asks([goal, stage])).toBe(version)
    expect(await asks([goal, { ...stage, choices: ['没见', '在谈', '签了'] }])).toBe(version + 1)
    expect(await asks(undefined)).toBe(version + 2)
    expect(await asks([goal, stage])).toBe(version + 3)
  })

  it('that cannot be asked are said at the editor, and not published', async () => {
    const token = await sessionFor(world, managerId)
    const [carrier] = await stored(world, 'carriers', { _id: carrierId })
    const plan = sendable(carrier!)
    plan.services[0]!.questions = [{ ...goal, text: '法人身份证号', hint: '' }] as never
    const draft = { carrierId, version: carrier!.planned?.version ?? 0, plan }
    const { faults, seen } = await world.must(token, 'plan/preview', draft)
    expect(faults.map(({ text }) => text)).toEqual([expect.stringContaining('不要问身份证')])
    const saved = await world.call(token, 'plan/save', { ...draft, seen, offers: [], reason: '', requestId: key() })
    expect(saved).toMatchObject({ ok: false, error: { code: 'PLAN_REFUSED', data: { reason: 'FAULTY' } } })
  })
})

describe('booking', () => {
  it('keeps what was answered beside the question as it was asked, whatever is asked later', async () => {
    const id = await booked(await hall.client())
    const { intake } = await of(id)
    await asks([{ ...goal, text: '别的问题' }])
    expect(await of(id)).toMatchObject({ intake })
    expect(await world.must(await staff(), 'booking/get', { bookingId: id })).toMatchObject({
      answers: [
        { asked: '想解决什么问题', values: [secret] },
        { asked: '谈到哪一步了', values: ['在谈'] },
      ],
    })
  })

  it.each<[string, Partial<Intake>, object]>([
    ['nothing to what has to be answered', { answers: [] }, { reason: 'missing', questionId: 'goal' }],
    ['an answer to other questions than those asked now', { version: 999 }, { reason: 'changed' }],
    ['what nobody asked', { answers: [{ questionId: asId('income'), values: ['很多'] }] }, { reason: 'missing' }],
  ])('with %s is refused, and nothing is written', async (_, own, reason) => {
    const client = await hall.client()
    const intake = await answering(secret, own)
    const before = await digest(world)
    const answer = await book(client, intake)
    expect(codeOf(answer)).toBe('INTAKE_REFUSED')
    expect(reasonOf(answer)).toMatchObject(reason)
    expect(await digest(world)).toEqual(before)
  })

  it('of a service that asks nothing any more needs no answer', async () => {
    await asks(undefined)
    expect(codeOf(await book(await hall.client()))).toBe('OK')
  })

  it('while the station edits what it asks: answered to what stood, or refused and the seat free', async () => {
    const found = new Set<string>()
    let headStart = 0
    for (let round = 0; round < 14; round++) {
      const client = await hall.client()
      const intake = await answering()
      const [answer] = await Promise.all([
        sleep(Math.max(0, headStart)).then(() => book(client, intake)),
        sleep(Math.max(0, -headStart)).then(() => asks([{ ...goal, text: `想解决什么 ${round}` }, stage])),
      ])
      found.add(codeOf(answer))
      headStart += answer.ok ? 12 : -12
      if (answer.ok) expect(await of(answer.value.id)).toMatchObject({ intake: { version: intake.version } })
      else expect(reasonOf(answer)).toMatchObject({ reason: 'changed' })
      expect(await stored(world, 'bookings', { enterpriseId: client.enterpriseId })).toHaveLength(answer.ok ? 1 : 0)
      await hall.expectSound()
      await asks([goal, stage])
    }
    expect([...found].sort()).toEqual(['INTAKE_REFUSED', 'OK'])
  })

  it('gives the seat back where the questions were edited after it was taken', async () => {
    const client = await hall.client()
    const intake = await answering()
    const { documents } = world.cloud
    const { handle } = documents
    let edited = false
    documents.handle = async (action, body) => {
      if (!edited && action === 'database.startTransaction') {
        edited = true
        await change(
          world,
          'carriers',
          { _id: carrierId },
          { services: [{ ...(await serviceNow()), questionsVersion: 500 }] },
        )
      }
      return handle.call(documents, action, body)
    }
    try {
      expect(reasonOf(await book(client, intake))).toMatchObject({ reason: 'changed' })
    } finally {
      documents.handle = handle
    }
    expect(edited).toBe(true)
    expect(await stored(world, 'bookings', { enterpriseId: client.enterpriseId })).toEqual([])
  })
})

describe('the answers and who comes', () => {
  it('are read by the two sides alone, and stand in no message, no log, no file and no other collection', async () => {
    const client = await hall.client()
    const id = await booked(client, { visitor: '张会计' })
    const known = { visitor: '张会计', answers: [{ values: [secret] }, { values: ['在谈'] }] }
    for (const as of [client.token, (await hall.colleague(client)).token, await staff()])
      expect(await world.must(as, 'booking/get', { bookingId: id })).toMatchObject(known)
    const others = [(await hall.client()).token, 'staff-b', 'city-1', 'district-haidian'] as const
    for (const as of others) expect(codeOf(await world.call(as, 'booking/get', { bookingId: id }))).not.toBe('OK')
    await world.cloud.runTimer('jobs', 'tick')
    for (const collection of ['inbox', 'threads', 'journal', 'outbox', 'sheets', 'kept-answers'] as const)
      expect(JSON.stringify(await stored(world, collection)), collection).not.toMatch(/三百万|张会计/)
    expect(JSON.stringify(await world.must(null, 'directory/carrier', { carrierId }))).not.toMatch(/三百万|张会计/)
    expect(JSON.stringify(logs)).not.toMatch(/三百万|张会计/)
  })

  it('are gone at once with a cancellation', async () => {
    const client = await hall.client()
    const id = await booked(client, { visitor: '张会计' })
    expect(await hall.cancel(client, id)).toMatchObject({ ok: true, value: { visitor: null, answers: [] } })
    expect(await of(id)).toMatchObject({ visitor: null, intake: null, detailsUntil: null })
  })

  it('move along, and are gone some days after the service', async () => {
    const client = await hall.client()
    const id = await booked(client, { visitor: '张会计' })
    const moved = await hall.reschedule(client, id, await hall.slot(3))
    expect(moved).toMatchObject({ ok: true, value: { visitor: '张会计', answers: [{ values: [secret] }, {}] } })
    const { end, detailsUntil } = await of(id)
    expect(detailsUntil).toBe(end + 7 * 86_400_000)
    later(world, detailsUntil! - world.cloud.now() - minutes)
    await world.cloud.runTimer('jobs', 'tick')
    expect(await of(id)).toMatchObject({ visitor: '张会计' })
    later(world, 12 * minutes)
    await Promise.all([world.cloud.runTimer('jobs', 'tick'), world.cloud.runTimer('jobs', 'tick')])
    expect(await of(id)).toMatchObject({ visitor: null, intake: null, detailsUntil: null })
  })
})
