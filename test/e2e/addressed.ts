import type { ScreenName, ScreenParameters } from '@shared/screens'

/** The screens that are of one thing: their address has to say of which. */
type OfOneThing = { [S in ScreenName]: Record<never, never> extends ScreenParameters<S> ? never : S }[ScreenName]

/** The parameters that say of which. None: a form, which is filled in before anything is asked for. */
const idsOf: { [S in OfOneThing]: readonly (keyof ScreenParameters<S> & string)[] } = {
  carrier: ['carrierId'],
  slots: ['carrierId', 'serviceId'],
  confirm: [],
  ticket: ['bookingId'],
  reschedule: ['bookingId'],
  event: ['eventId'],
  eventCode: ['eventId'],
  waitlist: ['waitId'],
  deskBooking: ['bookingId'],
  record: ['recordId'],
  claim: ['claimId'],
  deduction: ['proposalId'],
  similar: ['claimId', 'evidenceId', 'otherId'],
  enterpriseEdit: [],
  receivedRecord: ['recordId'],
  complaintNew: [],
  complaint: ['complaintId'],
  cycleLedger: ['carrierId'],
  policy: ['instrumentId'],
  notice: ['noticeId'],
  thread: ['threadId'],
  tableDraft: ['draftId'],
  application: ['caseId'],
}

/** Without one of these in their address, they are not there. */
export const ofOneThing = Object.keys(idsOf) as ScreenName[]

export const addressed = Object.entries(idsOf)
  .filter(([, ids]) => ids.length > 0)
  .map(([screen, ids]) => [screen as OfOneThing, ...ids] as [screen: OfOneThing, ...ids: string[]])

/** What their address may say that leads nowhere: an unknown id, no id at all, and what no id looks like. */
export const nowhere: Record<string, (ids: string[]) => Record<string, string>> = {
  'an unknown id': (ids) => Object.fromEntries(ids.map((name) => [name, 'unknown'])),
  'no id': () => ({}),
  'a broken id': (ids) => Object.fromEntries(ids.map((name) => [name, '<%'])),
}
