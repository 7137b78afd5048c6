import { decideCancelEvent, decidePublish, decideSave } from '@shared/event/decide-event'
import { decideJoin } from '@shared/event/decide-join'
import { decideLeave } from '@shared/event/decide-leave'
import { type EventPlan, type EventTimes, eventState, openLink } from '@shared/event/event'
import { eventKindIds, eventKinds } from '@shared/event/kinds'
import { describe, expect, it } from 'vitest'
import { plan } from '../../cloudfunctions/event/put-event'

const now = Date.parse('2026-11-18T09:00:00+08:00')
const minute = 60_000
type Event = EventPlan & EventTimes
const published = (own: Partial<Event> = {}): Event => ({
  ...plan(now),
  publishedAt: now - 1,
  cancelledAt: null,
  ...own,
})
const reasonOf = (decided: object) => ('data' in decided ? (decided.data as { reason?: string }).reason : 'accepted')

describe('an event', () => {
  it('is a draft, public, over or cancelled by its times alone', () => {
    expect(eventState(published({ publishedAt: null }), now)).toBe('draft')
    expect(eventState(published(), now)).toBe('published')
    expect(eventState(published({ end: now }), now)).toBe('past')
    expect(eventState(published({ end: now, cancelledAt: 1 }), now)).toBe('cancelled')
  })

  it('opens its stream ten minutes before, until the end', () => {
    const event = published()
    expect(openLink(event, event.start - 10 * minute - 1)).toBeNull()
    expect(openLink(event, event.start - 10 * minute)).toBe(event.liveUrl)
    expect(openLink(event, event.end - 1)).toBe(event.liveUrl)
    expect(openLink(event, event.end)).toBeNull()
    expect(openLink({ ...event, cancelledAt: now }, event.start)).toBeNull()
    expect(openLink({ ...event, liveUrl: '' }, event.start)).toBeNull()
  })
})

describe('who joins', () => {
  it.each([
    [{}, 'onsite', 2, 'accepted'],
    [{}, 'onsite', 3, 'too-many'],
    [{}, 'live', 9, 'accepted'],
    [{ liveUrl: '' }, 'live', 1, 'no-stream'],
    [{ seats: 0 }, 'onsite', 1, 'no-seats'],
    [{ publishedAt: null }, 'onsite', 1, 'draft'],
    [{ end: now }, 'live', 1, 'past'],
    [{ cancelledAt: now }, 'live', 1, 'cancelled'],
  ] as const)('%j %s with %i: %s', (own, way, seats, outcome) => {
    expect(reasonOf(decideJoin(published(own), way, seats, now))).toBe(outcome)
  })

  it('may leave until the event says, who watches until the end', () => {
    const event = published()
    const join = { way: 'onsite', leftAt: null, arrived: 0 } as const
    const until = event.start - 60 * minute
    expect(decideLeave(join, event, until - 1)).toMatchObject({ accepted: true })
    expect(decideLeave(join, event, until)).toMatchObject({ code: 'TOO_LATE' })
    expect(decideLeave({ ...join, way: 'live' }, event, event.end - 1)).toMatchObject({ accepted: true })
    expect(decideLeave({ ...join, way: 'live' }, event, event.end)).toMatchObject({ data: { state: 'past' } })
    expect(decideLeave({ ...join, leftAt: now }, event, now)).toMatchObject({ data: { state: 'withdrawn' } })
    expect(decideLeave({ ...join, arrived: 1 }, event, now)).toMatchObject({ data: { state: 'arrived' } })
    expect(decideLeave(join, { ...event, cancelledAt: now }, now)).toMatchObject({ data: { state: 'cancelled' } })
  })
})

describe('who writes', () => {
  const said = plan(now)
  it.each([
    [{}, 'accepted'],
    [{ end: said.start }, 'times'],
    [{ end: said.start + 12 * 60 * minute }, 'accepted'],
    [{ end: said.start + 12 * 60 * minute + 1 }, 'times'],
    [{ seats: 0, liveUrl: '' }, 'no-way'],
    [{ place: '' }, 'place-missing'],
    [{ place: '', seats: 0 }, 'accepted'],
    [{ start: now + 733 * 86_400_000, end: now + 733 * 86_400_000 + 1 }, 'too-far'],
  ])('a new one with %j: %s', (own, outcome) => {
    expect(reasonOf(decideSave({ ...said, ...own }, null, true, now))).toBe(outcome)
  })

  it('names a service that there is', () => {
    expect(reasonOf(decideSave(said, null, false, now))).toBe('service-unknown')
  })

  it('leaves the seats of a public one as they are, and tells where it moved', () => {
    expect(reasonOf(decideSave({ ...said, seats: 21 }, published(), true, now))).toBe('seats-fixed')
    expect(reasonOf(decideSave({ ...said, perEnterprise: 1 }, published(), true, now))).toBe('seats-fixed')
    expect(decideSave({ ...said, seats: 21 }, published({ publishedAt: null }), true, now)).toMatchObject({
      moved: false,
    })
    expect(decideSave({ ...said, body: '改了' }, published(), true, now)).toMatchObject({ moved: false })
    expect(decideSave({ ...said, start: said.start + 1 }, published(), true, now)).toMatchObject({ moved: true })
    expect(reasonOf(decideSave(said, published({ cancelledAt: now }), true, now))).toBe('cancelled')
    const begun = published({ start: now - 1, end: now + 1 })
    expect(reasonOf(decideSave({ ...said, start: now + 5, end: now + 9 }, begun, true, now))).toBe('past')
    expect(
      reasonOf(decideSave({ ...said, start: now - 1, end: now + 1, replayUrl: 'https://r.example' }, begun, true, now)),
    ).toBe('accepted')
  })

  it('publishes a draft before it begins, once, and cancels until it is over', () => {
    const draft = published({ publishedAt: null })
    expect(reasonOf(decidePublish(draft, now))).toBe('accepted')
    expect(reasonOf(decidePublish({ ...draft, start: now }, now))).toBe('past')
    expect(reasonOf(decidePublish(published(), now))).toBe('published')
    expect(reasonOf(decidePublish({ ...draft, cancelledAt: now }, now))).toBe('cancelled')
    expect(reasonOf(decideCancelEvent(draft, now))).toBe('accepted')
    expect(reasonOf(decideCancelEvent(published(), now))).toBe('accepted')
    expect(reasonOf(decideCancelEvent(published({ end: now }), now))).toBe('past')
    expect(reasonOf(decideCancelEvent(published({ cancelledAt: now }), now))).toBe('cancelled')
  })
})

it('each kind of event stands on what names it, and a draft of a text never looks like law', () => {
  const kinds = Object.fromEntries(eventKindIds.map((id) => [id, eventKinds[id].basis.kind]))
  expect(kinds).toEqual({
    ...{
      'live-policy': 'draft',
      lecture: 'draft',
      sharing: 'draft',
      maker: 'draft',
      digital: 'draft',
      roadshow: 'draft',
    },
    ...{ salon: 'article', seminar: 'article', summit: 'article', other: 'product' },
  })
})
