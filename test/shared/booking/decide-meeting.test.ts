import { decideMeeting, meetingOf } from '@shared/booking/decide-meeting'
import { MEETING_EARLY_MINUTES, meetingFrom } from '@shared/booking/meeting-times'
import type { Mode } from '@shared/directory/carrier'
import { expect, it } from 'vitest'

const minute = 60_000
const start = 1_000 * minute
const url = 'https://meet.example/room-7'
const times = { start, end: start + 30 * minute, cancelledAt: null, checkedInAt: null, completedAt: null }
const booking = { ...times, mode: 'online' as Mode, meetingUrl: url as string | null }
const states = {
  cancelled: { cancelledAt: 1 },
  missed: { missedAt: 1 },
  done: { checkedInAt: 1, completedAt: 2 },
}

it('is said of an online appointment until it is over, also before the station has said yes', () => {
  const may = (own: object, now: number) => decideMeeting({ ...booking, ...own }, now).accepted
  expect([may({}, 0), may({ asked: true }, 0), may({ checkedInAt: 1 }, start)]).toEqual([true, true, true])
  expect([may({}, times.end - 1), may({}, times.end), may({ checkedInAt: 1 }, times.end)]).toEqual([true, false, false])
  expect(Object.values(states).map((own) => may(own, 0))).toEqual([false, false, false])
  expect((['onsite', 'visit', 'phone', undefined] as const).map((mode) => may({ mode }, 0))).toEqual(
    Array(4).fill(false),
  )
})

it('is seen from shortly before the start until the end', () => {
  const from = meetingFrom(start)
  expect(start - from).toBe(MEETING_EARLY_MINUTES * minute)
  const seen = [from - 1, from, times.end - 1].map((now) => meetingOf(booking, now))
  expect(seen).toEqual([null, url, url].map((url) => ({ from, given: true, url })))
  expect(meetingOf(booking, times.end)).toBeNull()
  expect(meetingOf({ ...booking, meetingUrl: null }, start)).toEqual({ from, given: false, url: null })
  expect(Object.values(states).map((own) => meetingOf({ ...booking, ...own }, start))).toEqual([null, null, null])
})
