import type { RefusalData } from '@shared/contract/refusals'
import { distanceOf } from '@shared/evidence/likeness'
import type { EvidenceId } from '@shared/ids'
import { type Context, refusal } from '../../frame/context'
import { bookings } from '../../store/bookings'
import { carriers } from '../../store/carriers'
import { type InspectionDoc, inspections } from '../../store/inspections'
import { records, type ServiceRecord } from '../../store/records'
import { recordViews } from '../service/view'
import { assertMayLook } from './look'
import { blinded } from './looks'

interface Refusals {
  CONFLICT_OF_INTEREST(options: { data: RefusalData<'CONFLICT_OF_INTEREST'> }): Error
}
interface Looked {
  doc: InspectionDoc
  record: ServiceRecord
}

/** Two pictures that an officer may look at and that were found to look alike. @throws NOT_FOUND, CONFLICT_OF_INTEREST */
export async function pairOf(context: Context, id: EvidenceId, otherId: EvidenceId, errors: Refusals) {
  const [one, other] = [await lookedAt(context, id, errors), await lookedAt(context, otherId, errors)]
  const [a, b] = [one.doc.likeness, other.doc.likeness]
  if (a === null || b === null || id === otherId) throw refusal('NOT_FOUND')
  return { one, other, distance: distanceOf(a, b), samePixels: one.doc.pixels === other.doc.pixels }
}

async function lookedAt(context: Context, id: EvidenceId, errors: Refusals): Promise<Looked> {
  const { documents } = context.deps
  const doc = await inspections.get(documents, id)
  const record = doc?.recordId ? await records.get(documents, doc.recordId) : null
  if (!doc || !record?.evidence.some((each) => each.id === id)) throw refusal('NOT_FOUND')
  await assertMayLook(context, record, errors)
  return { doc, record }
}

/** What is known of one of them, for who compares; nothing of a decision that they may still look at a second time. */
export async function sideOf(context: Context, { doc, record }: Looked) {
  const { documents } = context.deps
  const [[view], booking, carrier] = await Promise.all([
    recordViews(documents, [record]).then((views) => blinded(context, views)),
    bookings.get(documents, record.bookingId),
    carriers.get(documents, record.carrierId),
  ])
  const { kind, bytes, addedAt } = record.evidence.find(({ id }) => id === doc._id)!
  const { number, carrierName, serviceName, enterpriseName, date, claims } = view!
  return {
    evidenceId: doc._id,
    recordId: record._id,
    ...{ number, kind, carrierName, serviceName, enterpriseName, date, bytes, addedAt },
    address: carrier?.address ?? '',
    takenAt: doc.takenAt,
    checkedInAt: booking?.checkedInAt ?? null,
    awarded: claims.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  }
}
