import type { CarrierId, PersonId, RecordId } from '@shared/ids'
import type { ClaimEvent } from '@shared/points/claim-events'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { type Claim, claims } from '../../store/claims'
import { recordId, records, type ServiceRecord } from '../../store/records'
import type { MatterAt } from '../access/ties'

/** Services as matters that somebody decides on: a claim, a check and an award are about the same one, whose id is the record's. */
export async function serviceMatters(documents: Documents, found: readonly ServiceRecord[]): Promise<MatterAt[]> {
  const [booked, claimantIds] = await Promise.all([
    bookings.getAll(
      documents,
      found.map(({ bookingId }) => bookingId),
    ),
    claimantsOf(documents, found),
  ])
  return found.map((record) => ({
    id: record._id,
    carrierId: record.carrierId,
    enterpriseId: record.enterpriseId,
    happenedAt: record.startedAt,
    partIds: [
      booked.get(record.bookingId)?.personId,
      record.completedById,
      record.confirmedById,
      ...record.evidence.map(({ addedById }) => addedById),
      ...(claimantIds.get(record._id) ?? []),
    ].filter((id): id is PersonId => Boolean(id)),
  }))
}

export const serviceMatter = async (documents: Documents, record: ServiceRecord): Promise<MatterAt> =>
  (await serviceMatters(documents, [record]))[0]!

/** Bookings as what a deduction is about: with their service where it was done, and under the same id. */
export async function bookingMatters(documents: Documents, found: readonly Booking[]): Promise<MatterAt[]> {
  const done = await records.getAll(
    documents,
    found.map(({ _id }) => recordId(_id)),
  )
  const matters = new Map(
    (await serviceMatters(documents, [...done.values()])).map((matter) => [matter.id as string, matter]),
  )
  return found.map(
    ({ _id, carrierId, enterpriseId, start, personId }): MatterAt => ({
      id: recordId(_id),
      carrierId,
      enterpriseId,
      happenedAt: start,
      partIds: [...(personId ? [personId] : []), ...(matters.get(recordId(_id))?.partIds ?? [])],
    }),
  )
}

export const bookingMatter = async (documents: Documents, booking: Booking): Promise<MatterAt> =>
  (await bookingMatters(documents, [booking]))[0]!

/** A station as such: what its own people do not look at as officers. */
export const carrierMatter = (carrierId: CarrierId, now: number): MatterAt => ({
  id: carrierId,
  carrierId,
  enterpriseId: null,
  happenedAt: now,
  partIds: [],
})

/** Who claimed points for each of these services. */
async function claimantsOf(documents: Documents, found: readonly ServiceRecord[]) {
  const byRecord = new Map<RecordId, PersonId[]>()
  if (found.length === 0) return byRecord
  const where = { recordId: documents.command.in(found.map(({ _id }) => _id)) }
  for await (const claim of claims.each(documents, where, { key: '_id', direction: 'asc' }))
    byRecord.set(claim.recordId, [...(byRecord.get(claim.recordId) ?? []), ...saidByStation(claim)])
  return byRecord
}

/** Who filed, answered, withdrew or appealed. */
const saidByStation = ({ events }: Claim): PersonId[] =>
  events.filter(({ what }) => stationSteps.has(what)).map(({ byId }) => byId)
const stationSteps: ReadonlySet<ClaimEvent['what']> = new Set(['filed', 'answered', 'withdrawn', 'appealed'])
