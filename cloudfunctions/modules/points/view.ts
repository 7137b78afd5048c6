import type { LocalDate } from '@shared/calendar/local-date'
import type { claimView, ledgerRow } from '@shared/contract/points'
import { deductionItemOf, itemOf } from '@shared/points/table'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import type { Claim } from '../../store/claims'
import type { LedgerDoc } from '../../store/ledger'
import { records } from '../../store/records'
import { recordViews } from '../service/view'
import { tableOn } from './table'

export async function claimViews(documents: Documents, found: Claim[]): Promise<z.infer<typeof claimView>[]> {
  const kept = await records.getAll(documents, [...new Set(found.map(({ record }) => record))])
  const views = new Map((await recordViews(documents, [...kept.values()])).map((view) => [view.id, view]))
  return found.flatMap((claim) => {
    const record = views.get(claim.record)
    if (!record) return []
    return {
      id: claim._id,
      number: record.number,
      carrier: claim.carrier,
      carrierName: record.carrierName,
      record,
      item: claim.item,
      itemName: itemOf(tableOn(record.date as LocalDate), claim.item)?.name ?? '',
      proposed: claim.proposed,
      state: claim.decision ?? ('filed' as const),
      filedAt: claim.filedAt,
      decidedAt: claim.decidedAt,
      note: claim.note,
    }
  })
}

/** What a row is called outside. An entry's own id names the booking behind it, which a station must not learn of a complaint (T4). */
export const rowId = (entry: string) => `l_${hashId('ledger', entry)}`

/** One row of the ledger; a reversal shows what it takes back, with the sign turned. */
export function rowOf(doc: LedgerDoc, all: ReadonlyMap<string, LedgerDoc>): z.infer<typeof ledgerRow> {
  const { entry } = doc
  const original = entry.kind === 'reversal' ? all.get(entry.reverses)?.entry : entry
  if (!original || original.kind === 'reversal') throw new Error(`${doc._id} reverses nothing that is here`)
  const table = tableOn(original.dates.service)
  const itemName = (itemOf(table, original.item) ?? deductionItemOf(table, original.item))?.name ?? ''
  const sign = (original.kind === 'award' ? 1 : -1) * (entry.kind === 'reversal' ? -1 : 1)
  return {
    id: rowId(doc._id),
    kind: entry.kind,
    item: original.item,
    itemName,
    amount: sign * original.amount,
    date: original.dates.service,
    decidedAt: doc.decidedAt,
    record: doc.record,
    evidence: doc.evidence,
    rule: { ...original.rule },
    basis: doc.basis,
    reason: doc.reason,
  }
}
