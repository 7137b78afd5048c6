import { beijingDate } from '@shared/calendar/beijing'
import type { recordView } from '@shared/contract/service-views'
import type { RecordId } from '@shared/ids'
import { claimStanding, toldState } from '@shared/points/claim-events'
import { awardId } from '@shared/points/ledger'
import { denialOf } from '@shared/service/denial'
import type * as z from 'zod'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { type Claim, claims } from '../../store/claims'
import { enterprises } from '../../store/enterprises'
import { ledger } from '../../store/ledger'
import { type Evidence, records, type ServiceRecord } from '../../store/records'
import { dayNumber } from '../numbers'

export type RecordView = z.infer<typeof recordView>

export async function recordViews(documents: Documents, found: ServiceRecord[]): Promise<RecordView[]> {
  const [places, named, claimed] = await Promise.all([
    carriers.getAll(
      documents,
      found.map(({ carrierId }) => carrierId),
    ),
    enterprises.getAll(
      documents,
      found.map(({ enterpriseId }) => enterpriseId),
    ),
    claimsOf(documents, found),
  ])
  return found.map((record) => ({
    id: record._id,
    number: dayNumber(record),
    carrierId: record.carrierId,
    carrierName: places.get(record.carrierId)?.name ?? '',
    enterpriseId: record.enterpriseId,
    enterpriseName: named.get(record.enterpriseId)?.name ?? '',
    bookingId: record.bookingId,
    serviceId: record.serviceId,
    serviceName: record.serviceName,
    category: record.category,
    mode: record.mode,
    quantities: record.quantities,
    date: record.date,
    startedAt: record.startedAt,
    completedAt: record.completedAt,
    summary: record.summary,
    evidence: record.evidence.map(evidenceView),
    confirmation: record.confirmation,
    denial: denialOf(record),
    check: record.checkedAt === null ? null : { on: beijingDate(record.checkedAt), reason: record.checkReason },
    claims: claimed.get(record._id) ?? [],
    addable: record.frozenAt === null ? ('any' as const) : addableOf(record),
    filedUntil: record.filedUntil,
  }))
}

const addableOf = ({ askedFor }: ServiceRecord) =>
  askedFor === 'any' ? ('any' as const) : askedFor.length > 0 ? [...askedFor] : ('none' as const)

export const evidenceView = ({ id, kind, name, type, bytes, sha256, addedAt, inspection }: Evidence) => ({
  id,
  kind,
  name,
  type,
  bytes,
  sha256,
  addedAt,
  inspection: { state: inspection.state, why: inspection.state === 'unreadable' ? inspection.why : null },
})

/** The claims of some records, by record, with what was awarded for them. */
async function claimsOf(documents: Documents, found: ServiceRecord[]) {
  const byRecord = new Map<RecordId, RecordView['claims']>()
  if (found.length === 0) return byRecord
  const where = { recordId: documents.command.in(found.map(({ _id }) => _id)) }
  const filed: Claim[] = []
  for await (const claim of claims.each(documents, where, { key: '_id', direction: 'asc' })) filed.push(claim)
  const entries = await ledger.getAll(
    documents,
    filed.map(({ recordId, itemId }) => awardId(recordId, itemId)),
  )
  for (const { _id, recordId, itemId, events } of filed) {
    const entry = entries.get(awardId(recordId, itemId))?.entry
    const amount = entry?.kind === 'award' ? entry.amount : null
    const view = { claimId: _id, itemId, state: toldState(claimStanding(events)), amount }
    byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), view])
  }
  return byRecord
}

/** The enterprise's own view: whether it has rated the service, which nobody else is told (T4). */
export async function receivedViews(documents: Documents, found: ServiceRecord[]) {
  const views = await recordViews(documents, found)
  return views.map((view, i) => ({ ...view, rated: found[i]!.ratingId !== null }))
}

export async function receivedById(documents: Documents, recordId: RecordId) {
  const record = await records.get(documents, recordId)
  if (!record) throw refusal('NOT_FOUND')
  return (await receivedViews(documents, [record]))[0]!
}

export async function recordById(documents: Documents, recordId: RecordId): Promise<RecordView> {
  const record = await records.get(documents, recordId)
  if (!record) throw refusal('NOT_FOUND')
  return (await recordViews(documents, [record]))[0]!
}
