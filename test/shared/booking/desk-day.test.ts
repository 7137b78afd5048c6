import { type DeskEntry, deskDay, sectionOf, urgencyOf } from '@shared/booking/desk-day'
import { instantOf } from '@shared/calendar/beijing'
import { expect, it } from 'vitest'

const at = (time: string) => instantOf(`2026-11-20T${time}:00+08:00`)
const now = at('15:38')
const entry = (start: string, own: Partial<DeskEntry> = {}): DeskEntry & { name: string } => ({
  ...{ name: start, start: at(start), end: at(start) + 45 * 60_000, state: 'booked' },
  ...{ graceUntil: null, answerBy: null, leftAt: null, missCounts: false, objected: false, walkIn: false },
  ...own,
})

it('the day of the desk: what is urgent first, then who is there, who comes, who is done', () => {
  const day = deskDay(
    [
      entry('16:00'),
      entry('15:37', { walkIn: true }),
      entry('14:00', { state: 'arrived', leftAt: at('15:02') }),
      entry('15:30'),
      entry('17:00', { state: 'asked', answerBy: at('16:20') }),
      entry('18:00', { state: 'asked', answerBy: at('16:10') }),
      entry('15:15', { graceUntil: at('15:45') + 1 }),
      entry('13:26', { state: 'arrived' }),
      entry('10:00', { state: 'missed', missCounts: true }),
      entry('11:00', { state: 'missed', objected: true }),
      entry('09:00', { state: 'done' }),
      entry('09:30', { state: 'cancelled' }),
      entry('08:00', { state: 'past' }),
    ],
    now,
  )
  const names = (entries: { name: string }[]) => entries.map(({ name }) => name)
  expect({
    ...day,
    urgent: names(day.urgent),
    doing: names(day.doing),
    next: names(day.next),
    over: names(day.over),
  }).toEqual({
    // 15:30 is waited for until 15:45, the other a moment longer
    // of those that wait for the station's yes, the one that is to be answered first
    urgent: ['15:37', '15:30', '15:15', '18:00', '17:00', '11:00', '14:00'],
    doing: ['13:26'],
    next: ['16:00'],
    over: ['08:00', '09:00', '09:30', '10:00'],
  })
})

it('somebody who has not come is urgent from the start on, as long as they may be checked in', () => {
  expect(sectionOf(entry('15:38'), now)).toBe('urgent')
  expect(sectionOf(entry('15:38'), now - 1)).toBe('next')
  const late = entry('14:00', { state: 'past' })
  expect(urgencyOf(late, late.end + 60 * 60_000 - 1)).toBe('late')
  expect(urgencyOf(late, late.end + 60 * 60_000)).toBeNull()
  // the desk has said so again: nothing is left to do
  expect(urgencyOf(entry('11:00', { state: 'missed', objected: true, missCounts: true }), now)).toBeNull()
})
