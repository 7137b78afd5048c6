import type { Documents } from '../../platform/documents'
import { bookings } from '../../store/bookings'
import { complaints } from '../../store/complaints'
import type { Proposal } from '../../store/proposals'
import type { MatterAt } from '../access/ties'
import { mattersOf } from '../complaint/matters'
import { bookingMatters } from '../points/matters'

/** Proposals as matters that somebody decides on: the complaint or else the appointment that each is about, and who spoke for the station. */
export async function proposalMatters(documents: Documents, found: readonly Proposal[]): Promise<MatterAt[]> {
  const [complained, booked] = await Promise.all([
    complaints.getAll(
      documents,
      found.flatMap(({ complaintId }) => complaintId ?? []),
    ),
    bookings.getAll(
      documents,
      found.flatMap(({ complaintId, bookingId }) => (complaintId === null ? (bookingId ?? []) : [])),
    ),
  ])
  const [ofComplaints, ofBookings] = [[...complained.values()], [...booked.values()]]
  const [heard, served] = await Promise.all([mattersOf(documents, ofComplaints), bookingMatters(documents, ofBookings)])
  const of = new Map<string, MatterAt>([
    ...ofComplaints.map(({ _id }, i): [string, MatterAt] => [_id, heard[i]!]),
    ...ofBookings.map(({ _id }, i): [string, MatterAt] => [_id, served[i]!]),
  ])
  return found.map(({ _id, complaintId, bookingId, answer, earlier, evidence }) => {
    const matter = of.get(complaintId ?? bookingId ?? '')
    if (!matter) throw new Error(`${_id} is about nothing`)
    const answers = [answer, ...earlier.map((each) => each.answer)].filter((each) => each !== null)
    const spoke = [...answers.map(({ byId }) => byId), ...evidence.map(({ addedById }) => addedById)]
    return { ...matter, partIds: [...matter.partIds, ...spoke] }
  })
}

export const proposalMatter = async (documents: Documents, proposal: Proposal): Promise<MatterAt> =>
  (await proposalMatters(documents, [proposal]))[0]!
