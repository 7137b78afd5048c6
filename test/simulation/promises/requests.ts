import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { Wait } from '../../../cloudfunctions/store/waits'
import { requestOf } from '../calls'
import { bookings as BEFORE } from '../day'
import type { History } from '../run'
import type { Call, Schedule } from '../schedule'
import { all, isOk, type Must } from './after'

/** T13: one request, however often it came, was done once and was answered alike. */
export function requests({ calls }: Schedule, history: History, must: Must): void {
  const journal = all<JournalEntry>(history, 'journal')
  const keys = new Map<string, Call[]>()
  for (const call of calls) {
    const key = keyOf(call)
    if (key) keys.set(key, [...(keys.get(key) ?? []), call])
  }
  for (const [key, alike] of keys) {
    const { path, input } = requestOf(alike[0]!)!
    const accepted = history.entries.filter((entry) => isOk(entry) && keyOf(calls[entry.call]!) === key)
    const subjects = accepted.map(({ told }) => subjectOf(path, (told as { value: unknown }).value))
    must(new Set(subjects).size <= 1, `${key} was answered with ${[...new Set(subjects)].join(' and ')}`)
    if (path !== 'booking/book' || accepted.length === 0) continue
    const made = journal.filter(({ resourceId, action }) => action === 'booking.book' && resourceId === subjects[0])
    must(made.length === 1, `${key} is in the journal ${made.length} times`)
    const booking = all<Booking>(history, 'bookings').find(({ _id }) => _id === subjects[0])
    must(
      booking?.slotId === input.slotId && booking?.enterpriseId === input.enterpriseId,
      `${key} is not what was booked`,
    )
  }
  const booked = new Set(
    [...keys].filter(([, [first]]) => requestOf(first!)!.path === 'booking/book').map(([key]) => key),
  )
  const offers = all<Wait>(history, 'waits').filter(({ state }) => state === 'taken').length
  const made = all<Booking>(history, 'bookings').length - BOOKED_BEFORE - offers
  must(made <= booked.size, `${made} bookings of ${booked.size} requests`)
}

/** Who, what, which key; null for a background task. */
function keyOf(call: Call): string | null {
  const asked = requestOf(call)
  return asked && [asked.as, asked.path, asked.input.slotId ?? '', asked.input.requestId].join(' ')
}

function subjectOf(path: string, value: unknown): string {
  const { id, ratingId, recordId, claimId, proposalId } = value as Record<string, unknown>
  if (path === 'desk/complete') return String(recordId)
  return String(id ?? ratingId ?? claimId ?? proposalId)
}

const BOOKED_BEFORE = BEFORE.length
