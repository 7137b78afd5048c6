import type { ScreenName } from '@shared/screens'

/** The screens that are of one thing, and the parameters of their address that say of which. */
export const addressed: readonly [screen: ScreenName, ...ids: string[]][] = [
  ['carrier', 'carrierId'],
  ['slots', 'carrierId', 'serviceId'],
  ['ticket', 'bookingId'],
  ['deskBooking', 'bookingId'],
  ['record', 'recordId'],
  ['receivedRecord', 'recordId'],
  ['complaint', 'complaintId'],
  ['policy', 'instrumentId'],
  ['notice', 'noticeId'],
]

/** What their address may say that leads nowhere: an unknown id, no id at all, and what no id looks like. */
export const nowhere: Record<string, (ids: string[]) => Record<string, string>> = {
  'an unknown id': (ids) => Object.fromEntries(ids.map((name) => [name, 'unknown'])),
  'no id': () => ({}),
  'a broken id': (ids) => Object.fromEntries(ids.map((name) => [name, '<%'])),
}
