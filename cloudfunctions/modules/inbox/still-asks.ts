import { can } from '@shared/access/can'
import { decideAnswer as decideRequest } from '@shared/booking/decide-answer'
import { beijingDate } from '@shared/calendar/beijing'
import { decideReply } from '@shared/case/decide-complaint'
import { decideAnswer } from '@shared/case/decide-proposal'
import { waitsForConsent } from '@shared/case/decide-telling'
import { replyClock } from '@shared/case/reply-terms'
import { decideJoinAnswer } from '@shared/enterprise/decide-join'
import { askedBy } from '@shared/inbox/asks'
import { mayBeTakenBy } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { claimStanding } from '@shared/points/claim-events'
import { settingsOf } from '@shared/settings/values'
import { type Context, personOf } from '../../frame/context'
import { bookings } from '../../store/bookings'
import { cases } from '../../store/cases'
import { claims } from '../../store/claims'
import { complaints } from '../../store/complaints'
import { joinRequests } from '../../store/enterprises'
import { proposals } from '../../store/proposals'
import { recordId, records } from '../../store/records'
import type { Thread } from '../../store/threads'
import { changesOf } from '../settings/read'

const members = ['enterprise-member', 'enterprise-manager'] as const

/**
 * Does a thread still ask this reader for something? Read from the matter and not from the message: it does as long as what it asks for
 * would be accepted from them, so what a colleague did, or what ended otherwise, asks no more.
 */
export async function stillAsks(context: Context, { matter, content }: Thread): Promise<boolean> {
  const { caller, deps } = context
  const { documents } = deps
  switch (askedBy(content)) {
    case 'confirm': {
      const record = 'bookingId' in matter ? await records.get(documents, recordId(matter.bookingId)) : null
      return record?.confirmation === null && can(caller, members, { enterpriseId: record.enterpriseId })
    }
    case 'consent': {
      const complaint = 'complaintId' in matter ? await complaints.get(documents, matter.complaintId) : null
      return (
        complaint !== null &&
        waitsForConsent(complaint) &&
        can(caller, members, { enterpriseId: complaint.enterpriseId })
      )
    }
    case 'reply': {
      if (!('stationComplaintId' in matter)) return false
      const { stationComplaintId: stationId } = matter
      const complaint = await complaints.first(documents, { stationId }, { key: '_id', direction: 'asc' })
      if (!complaint || !can(caller, ['carrier-manager'], { carrierId: complaint.carrierId })) return false
      return decideReply(complaint, { text: '', byId: personOf(context) }, deps.now()).accepted
    }
    case 'answer-join': {
      const request = 'joinRequestId' in matter ? await joinRequests.get(documents, matter.joinRequestId) : null
      return request !== null && decideJoinAnswer(request).accepted && can(caller, ['enterprise-manager'], request)
    }
    case 'step': {
      const doc = 'caseId' in matter ? await cases.get(documents, matter.caseId) : null
      const procedure = procedures.find(({ id }) => id === doc?.procedure)
      if (!doc || !procedure || !can(caller, ['enterprise-manager'], { enterpriseId: doc.enterpriseId })) return false
      return mayBeTakenBy('holder', procedure, doc)
    }
    case 'supplement': {
      const claim = 'claimId' in matter ? await claims.get(documents, matter.claimId) : null
      if (!claim || !can(caller, ['carrier-manager'], { carrierId: claim.carrierId })) return false
      return claimStanding(claim.events).state === 'asked'
    }
    case 'answer-deduction': {
      const proposal = 'proposalId' in matter ? await proposals.get(documents, matter.proposalId) : null
      if (!proposal || !can(caller, ['carrier-manager'], { carrierId: proposal.carrierId })) return false
      const { values } = settingsOf(await changesOf(documents), proposal.settings)
      const clock = replyClock(proposal.proposedAt, values)
      return decideAnswer(proposal, { clock, waiting: 0 }, beijingDate(deps.now())).accepted
    }
    case 'answer-booking': {
      const booking = 'bookingId' in matter ? await bookings.get(documents, matter.bookingId) : null
      if (!booking || !can(caller, ['carrier-staff', 'carrier-manager'], { carrierId: booking.carrierId })) return false
      return decideRequest(booking, deps.now()).accepted
    }
    case null:
      return false
  }
}
