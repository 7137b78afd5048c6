import type { Question } from '@shared/directory/question'
import { asId, type BookingId, type QuestionId } from '@shared/ids'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, key, openWorld, outcomes, type World } from '../../world'
import { sessionFor } from '../people'
import { change, stored } from '../stored'
import { type Client, carrierId, Hall } from './hall'

/** What is written anew before an appointment, and what is kept of the answers for the next (B4). */
let world: World
let hall: Hall
let staff: string
const goal: Question = { id: asId<QuestionId>('goal'), text: '想解决什么问题', kind: 'text' }
beforeAll(async () => {
  world = await openWorld({ workersPerFunction: 4 })
  hall = await Hall.open(world, [3])
  const [carrier] = await stored(world, 'carriers', { _id: carrierId })
  const services = carrier!.services.map((each) => ({ ...each, questions: [goal], questionsVersion: 1 }))
  await change(world, 'carriers', { _id: carrierId }, { services })
  const personId = hall.scene.stranger()
  await hall.scene.grant('carrier-staff', carrierId, { personId })
  staff = await sessionFor(world, personId)
})
afterEach(() => hall.expectSound())
afterAll(() => world?.close())

const view = (as: string, bookingId: BookingId) => world.must(as, 'booking/get', { bookingId })
const amend = ({ token }: Client, bookingId: BookingId, note: string, visitor = '', seenAt: number | null = null) =>
  world.call(token, 'booking/amend', { bookingId, note, visitor, ...(seenAt !== null && { seenAt }), requestId: key() })
const booked = async (client: Client, intake?: { answer: string; keep: boolean }) => {
  const answers = intake ? [{ questionId: goal.id, values: [intake.answer] }] : []
  return world.must(client.token, 'booking/book', {
    ...{ slotId: await hall.slot(3), enterpriseId: client.enterpriseId, note: '问贴息' },
    intake: { version: 1, answers, keep: intake?.keep ?? false },
    requestId: key(),
  })
}

describe('before it begins', () => {
  it('anybody of the enterprise writes what is needed and who comes anew, and the desk reads the newest', async () => {
    const client = await hall.client()
    const { id } = await booked(client)
    const colleague = await hall.colleague(client)
    expect(await amend(colleague, id, '问贴息，还有担保', '张会计')).toMatchObject({ ok: true })
    expect(await view(staff, id)).toMatchObject({
      ...{ note: '问贴息，还有担保', visitor: '张会计', amendedAt: expect.any(Number) },
    })
    // whoever it is: the code is the enterprise's to show
    expect((await world.must(client.token, 'booking/code', { bookingId: id })).code).toMatch(/^\d{6}$/)
  })

  it('what a colleague wrote meanwhile is not overwritten unread: one of two at once', async () => {
    const client = await hall.client()
    const { id } = await booked(client)
    const answers = await Promise.all([amend(client, id, '甲'), amend(await hall.colleague(client), id, '乙')])
    expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
    const { note, amendedAt } = await view(client.token, id)
    expect(note).toBe(answers[0]!.ok ? '甲' : '乙')
    expect(codeOf(await amend(client, id, '丙', '', amendedAt))).toBe('OK')
  })

  it('a name written while it is cancelled is not left behind', async () => {
    for (let round = 0; round < 6; round++) {
      const client = await hall.client()
      const { id } = await booked(client)
      await Promise.all([amend(client, id, '', '张会计'), hall.cancel(client, id)])
      expect((await stored(world, 'bookings', { _id: id }))[0]).toMatchObject({
        ...{ visitor: null, detailsUntil: null, cancelledAt: expect.any(Number) },
      })
    }
  })

  it('taken back, nobody is named, and nothing is left to be forgotten', async () => {
    const client = await hall.client()
    const { id } = await booked(client)
    await amend(client, id, '', '张会计')
    const { amendedAt, end } = await view(client.token, id)
    expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ detailsUntil: end + 7 * 86_400_000 }])
    await amend(client, id, '', '', amendedAt)
    expect(await stored(world, 'bookings', { _id: id })).toMatchObject([{ visitor: null, detailsUntil: null }])
  })
})

describe('what is kept of the answers', () => {
  const known = (client: Client) =>
    world.must(client.token, 'booking/keptAnswers', { enterpriseId: client.enterpriseId })

  it('is nothing, unless somebody of the enterprise says so; then the latest, for all of it', async () => {
    const client = await hall.client()
    await booked(client, { answer: '第一笔贷款', keep: false })
    expect(await known(client)).toEqual({ answers: null })
    await booked(client, { answer: '第一笔贷款', keep: true })
    await booked(client, { answer: '续贷', keep: true })
    await booked(client, { answer: '不用记的', keep: false })
    const answers = [{ asked: '想解决什么问题', values: ['续贷'] }]
    expect(await known(await hall.colleague(client))).toEqual({ answers })
    const stranger = await hall.client()
    expect(codeOf(await world.call(stranger.token, 'booking/keptAnswers', { enterpriseId: client.enterpriseId }))).toBe(
      'NOT_FOUND',
    )
    expect(codeOf(await world.call(staff, 'booking/keptAnswers', { enterpriseId: client.enterpriseId }))).toBe(
      'FORBIDDEN',
    )
  })

  it('is forgotten whole by one of them, and stands with what was booked', async () => {
    const client = await hall.client()
    const { id } = await booked(client, { answer: '第一笔贷款', keep: true })
    const { enterpriseId } = client
    const forget = { enterpriseId, requestId: key() }
    await world.must((await hall.colleague(client)).token, 'booking/forgetAnswers', forget)
    expect(await known(client)).toEqual({ answers: null })
    expect(JSON.stringify(await stored(world, 'kept-answers', { _id: enterpriseId }))).not.toContain('第一笔')
    expect(await view(client.token, id)).toMatchObject({ answers: [{ values: ['第一笔贷款'] }] })
  })
})
