import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { g26PublishedOn } from '@shared/law/operator-parameters'
import { cycleOf } from '@shared/points/cycle'
import type { ClaimFacts } from '@shared/points/decide-claim'
import { defaultFiling } from '@shared/points/filing'
import { type AwardEntry, standingEntries } from '@shared/points/ledger'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { ledger } from '../../store/ledger'
import type { ServiceRecord } from '../../store/records'
import { holders } from '../../store/roles'
import { tableOn } from './table'

export const periodsOf = ({ cultivation }: CarrierDoc) => (cultivation ? [cultivation] : [])

export async function entriesOf(documents: Documents, carrier: string) {
  return ledger.find(documents, { carrier }, { order: [['decidedAt', 'desc']] })
}

/** Everything that a claim of this record for this item is decided on, but for what the transaction has to read itself. */
export async function claimFacts(
  documents: Documents,
  record: ServiceRecord,
  item: string,
  now: number,
): Promise<Omit<ClaimFacts, 'existing'>> {
  const [carrier, enterprise, entries, stationPeople, enterprisePeople] = await Promise.all([
    carriers.get(documents, record.carrier),
    enterprises.get(documents, record.enterprise),
    entriesOf(documents, record.carrier),
    holders(documents, record.carrier, ['station-staff', 'station-manager'], now),
    holders(documents, record.enterprise, ['enterprise-manager', 'enterprise-member'], now),
  ])
  if (!carrier || !enterprise) throw refusal('NOT_FOUND')
  const servedOn = record.date as LocalDate
  const cycle = cycleOf(servedOn, g26PublishedOn.default)
  const awards = standingEntries(entries.map(({ entry }) => entry)).filter(
    (entry): entry is AwardEntry => entry.kind === 'award' && entry.item === item,
  )
  const evidence: Record<string, number> = {}
  for (const { kind } of record.evidence) evidence[kind] = (evidence[kind] ?? 0) + 1
  return {
    table: tableOn(servedOn),
    item,
    record: {
      servedOn,
      completedOn: beijingDate(record.completedAt),
      category: record.category,
      mode: record.mode,
      quantities: {},
    },
    evidence,
    station: { creditCode: carrier.operatorCode || null, people: stationPeople },
    enterprise: { creditCode: enterprise.creditCode, people: enterprisePeople, tier: enterprise.tier },
    cultivation: periodsOf(carrier),
    awards: {
      inCycle: awards.filter(({ dates }) => cycle && dates.service >= cycle.from && dates.service <= cycle.to).length,
      ever: awards.length,
    },
    filing: defaultFiling,
    publishedOn: g26PublishedOn.default,
  }
}
