import { startOfDay } from '@shared/calendar/beijing'
import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import type { LedgerDoc } from '../../store/ledger'
import { proposals } from '../../store/proposals'
import { records } from '../../store/records'
import type { MatterAt } from '../access/ties'
import { proposalMatter } from '../deduction/matters'
import { bookingMatter, serviceMatter } from './matters'

/** What an entry of the ledger is about: a deduction what it was proposed as, an award its service. */
export async function entryMatters(documents: Documents, doc: LedgerDoc): Promise<MatterAt[]> {
  const [proposal, record, booking] = await Promise.all([
    doc.proposalId && proposals.get(documents, doc.proposalId),
    doc.recordId && records.get(documents, doc.recordId),
    doc.bookingId && bookings.get(documents, doc.bookingId),
  ])
  if (proposal) return [await proposalMatter(documents, proposal)]
  const own: MatterAt = {
    id: doc._id,
    carrierId: doc.carrierId,
    enterpriseId: doc.entry.kind === 'reversal' ? null : doc.entry.enterpriseId,
    happenedAt: startOfDay(doc.serviceOn),
    partIds: [],
  }
  return [
    own,
    ...(record ? [await serviceMatter(documents, record)] : []),
    ...(booking ? [await bookingMatter(documents, booking)] : []),
  ]
}
