import type { LocalDate } from '@shared/calendar/local-date'
import type { recordView } from '@shared/contract/service'
import { awardId } from '@shared/points/ledger'
import type * as z from 'zod'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { enterprises } from '../../store/enterprises'
import { ledger } from '../../store/ledger'
import { records, type ServiceRecord } from '../../store/records'
import { spoken } from '../numbers'

export type RecordView = z.infer<typeof recordView>

export const recordNumber = ({ _id, date }: ServiceRecord) =>
  `${(date as LocalDate).slice(5).replace('-', '')}-${spoken(_id)}`

export async function recordViews(documents: Documents, found: ServiceRecord[]): Promise<RecordView[]> {
  const ids = found.map(({ _id }) => _id)
  const unique = (values: string[]) => [...new Set(values)]
  const [places, named, filed] = await Promise.all([
    carriers.getAll(documents, unique(found.map(({ carrier }) => carrier))),
    enterprises.getAll(documents, unique(found.map(({ enterprise }) => enterprise))),
    ids.length > 0 ? claims.find(documents, { record: documents.command.in(ids) }) : [],
  ])
  const entries = await ledger.getAll(
    documents,
    filed.map(({ record, item }) => awardId(record, item)),
  )
  return found.map((record) => ({
    id: record._id,
    number: recordNumber(record),
    carrier: record.carrier,
    carrierName: places.get(record.carrier)?.name ?? '',
    enterprise: record.enterprise,
    enterpriseName: named.get(record.enterprise)?.name ?? '',
    booking: record.booking,
    service: record.service,
    serviceName: record.serviceName,
    category: record.category,
    mode: record.mode,
    date: record.date,
    startedAt: record.startedAt,
    completedAt: record.completedAt,
    summary: record.summary,
    evidence: record.evidence.map(({ id, kind, name, type, bytes, sha256, addedAt }) => ({
      id,
      kind,
      name,
      type,
      bytes,
      sha256,
      addedAt,
    })),
    confirmation: record.confirmation,
    rated: record.rating !== null,
    claims: filed
      .filter((claim) => claim.record === record._id)
      .map((claim) => {
        const entry = entries.get(awardId(claim.record, claim.item))?.entry
        return {
          claim: claim._id,
          item: claim.item,
          state: claim.decision ?? 'filed',
          amount: entry?.kind === 'award' ? entry.amount : null,
        }
      }),
  }))
}

export async function recordById(documents: Documents, id: string): Promise<RecordView> {
  const record = await records.get(documents, id)
  if (!record) throw refusal('NOT_FOUND')
  return (await recordViews(documents, [record]))[0]!
}
