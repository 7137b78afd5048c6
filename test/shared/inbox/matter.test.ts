import { asId, type BookingId, type ComplaintId, type NoticeId, type RecordId } from '@shared/ids'
import { askedBy } from '@shared/inbox/asks'
import { matterKey, matterOf } from '@shared/inbox/matter'
import { destination } from '@shared/screens'
import { expect, it } from 'vitest'

const recordId = asId<RecordId>('r_1')
const bookingId = asId<BookingId>('b_1')

it('a matter is what the screen shows that the message opens; of a service it is its booking, which who tells of it names', () => {
  expect(matterOf(destination('ticket', { bookingId }))).toEqual({ bookingId })
  expect(matterOf(destination('deskBooking', { bookingId }))).toEqual({ bookingId })
  expect(matterOf(destination('record', { recordId }))).toBeNull()
  expect(matterOf(destination('receivedRecord', { recordId }))).toBeNull()
  expect(matterOf(destination('complaint', { complaintId: asId<ComplaintId>('c_1') }))).toEqual({ complaintId: 'c_1' })
  expect(matterOf(destination('notice', { noticeId: asId<NoticeId>('n_1') }))).toEqual({ noticeId: 'n_1' })
})

it('a list is no matter: who tells of one of it names it', () => {
  expect(matterOf(destination('ledger', {}))).toBeNull()
  expect(matterOf(destination('stationComplaints', {}))).toBeNull()
  expect(matterOf(null)).toBeNull()
})

it('two kinds of things never share a key, whatever their ids', () => {
  const same = 'x_1'
  const keys = [{ bookingId: asId<BookingId>(same) }, { complaintId: asId<ComplaintId>(same) }, { itself: same }].map(
    matterKey,
  )
  expect(new Set(keys).size).toBe(keys.length)
})

it('of the steps of a complaint only the question asks for something', () => {
  const step = (name: 'filed' | 'asked' | 'heard') => askedBy({ kind: 'complaint-step', number: 'T1', step: name })
  expect([step('filed'), step('asked'), step('heard')]).toEqual([null, 'consent', null])
})
