import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { complaints } from '../../store/complaints'
import type { Proposal } from '../../store/proposals'
import type { MatterAt } from '../access/ties'
import { mattersOf } from '../complaint/matters'
import { bookingMatters } from '../points/matters'

/**
 * Proposals as matters that somebody decides on, before they are in the ledger and after: the complaint and the appointment that each is
 * about, whoever heard the one, and who spoke for the station. So whoever may not agree to a deduction may not take it back either.
 */
export async function proposalMatters(documents: Documents, found: readonly Proposal[]): Promise<MatterAt[]> {
  const [complained, booked] = await Promise.all([
    complaints.getAll(
      documents,
      found.flatMap(({ complaintId }) => complaintId ?? []),
    ),
    bookings.getAll(
      documents,
      found.flatMap(({ bookingId }) => bookingId ?? []),
    ),
  ])
  const [ofComplaints, ofBookings] = [[...complained.values()], [...booked.values()]]
  const [heard, served] = await Promise.all([mattersOf(documents, ofComplaints), bookingMatters(documents, ofBookings)])
  const of = new Map<string, MatterAt>([
    ...ofComplaints.map(({ _id }, i): [string, MatterAt] => [_id, heard[i]!]),
    ...ofBookings.map(({ _id }, i): [string, MatterAt] => [_id, served[i]!]),
  ])
  return found.map((proposal) => {
    const { _id, complaintId, bookingId } = proposal
    const about = [complaintId, bookingId].flatMap((id) => (id && of.get(id)) || [])
    const [matter, other] = about
    if (!matter) throw new Error(`${_id} is about nothing`)
    const hearer = complaintId && complained.get(complaintId)?.heard?.byId
    const partIds = [...about.flatMap((each) => each.partIds), ...(hearer ? [hearer] : []), ...spokeIn(proposal)]
    return { ...matter, partIds, ...(other && { alsoId: other.id }) }
  })
}

/** Whoever answered for the station or brought files. */
function spokeIn({ answer, earlier, evidence }: Proposal) {
  const answers = [answer, ...earlier.map((each) => each.answer)].filter((each) => each !== null)
  return [...answers.map(({ byId }) => byId), ...evidence.map(({ addedById }) => addedById)]
}

export const proposalMatter = async (documents: Documents, proposal: Proposal): Promise<MatterAt> =>
  (await proposalMatters(documents, [proposal]))[0]!
