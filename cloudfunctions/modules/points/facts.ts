import { beijingDate } from '@shared/calendar/beijing'
import { waitingIn } from '@shared/evidence/inspection'
import { evidenceOfService } from '@shared/evidence/sign-in-sheet'
import type { ItemId, PersonId } from '@shared/ids'
import { termOf } from '@shared/points/claim-clock'
import { claimStanding } from '@shared/points/claim-events'
import { cycleOf, isWithin } from '@shared/points/cycle'
import type { ClaimFacts } from '@shared/points/decide-claim'
import type { VerificationFacts } from '@shared/points/decide-verification'
import { filingRules } from '@shared/points/filing'
import { entriesInForce } from '@shared/points/ledger'
import { denialOf } from '@shared/service/denial'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { Claim } from '../../store/claims'
import type { ServiceRecord } from '../../store/records'
import { periodsOf } from '../lifecycle/standing'
import { settingsAt } from '../settings/read'
import { entriesOf } from './entries'
import { sidesOf } from './parties'
import { tableOn } from './table'
import { valuesOf } from './terms'

/** All facts for deciding a claim of this record and item, except those the transaction has to read. */
export async function claimFacts(
  documents: Documents,
  record: ServiceRecord,
  itemId: ItemId,
  now: number,
): Promise<Omit<ClaimFacts, 'existing'>> {
  const carrier = await carriers.get(documents, record.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const [sides, entries, cultivation, { values }] = await Promise.all([
    sidesOf(documents, record, carrier, now),
    entriesOf(documents, carrier._id, { itemId }),
    periodsOf(documents, carrier._id),
    settingsAt(documents, beijingDate(now)),
  ])
  if (!sides) throw refusal('NOT_FOUND')
  const servedOn = record.date
  const table = await tableOn(documents, carrier.kind, servedOn)
  const cycle = cycleOf(servedOn, values.g26PublishedOn, table.cycle)
  const awards = entriesInForce(entries)
  return {
    table,
    itemId,
    record: {
      servedOn,
      completedOn: beijingDate(record.completedAt),
      category: record.category,
      mode: record.mode,
      quantities: record.quantities,
      denial: denialOf(record),
    },
    evidence: evidenceOfService(record),
    evidenceWaiting: waitingIn(record.evidence),
    ...sides,
    cultivation,
    awards: {
      inCycle: awards.filter(({ dates }) => cycle && isWithin(cycle, dates.service)).length,
      ever: awards.length,
    },
    filing: filingRules(values, cycle, null),
    publishedOn: values.g26PublishedOn,
  }
}

/** What the decision of a claim stands on: the same, and the claim. */
export async function verificationFacts(
  documents: Documents,
  claim: Claim,
  record: ServiceRecord,
  byId: PersonId,
  now: number,
): Promise<VerificationFacts> {
  const { table, record: service, station, enterprise, awards } = await claimFacts(documents, record, claim.itemId, now)
  const standing = claimStanding(claim.events)
  const { asked } = standing
  return {
    claim: {
      carrierId: claim.carrierId,
      recordId: claim.recordId,
      enterpriseId: record.enterpriseId,
      itemId: claim.itemId,
      standing,
    },
    supplementWorkingDays: asked ? termOf('supplement', (await valuesOf(documents))(asked.settings)) : null,
    byId,
    table,
    record: service,
    station,
    enterprise,
    awardsInCycle: awards.inCycle,
  }
}
