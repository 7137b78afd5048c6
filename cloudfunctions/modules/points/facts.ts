import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { waitingIn } from '@shared/evidence/inspection'
import { evidenceOfService } from '@shared/evidence/sign-in-sheet'
import type { ItemId, PersonId } from '@shared/ids'
import { cultivationPeriods, isInCultivation } from '@shared/lifecycle/cultivation'
import { termOf } from '@shared/points/claim-clock'
import { claimStanding } from '@shared/points/claim-events'
import { cycleOf } from '@shared/points/cycle'
import type { ClaimFacts } from '@shared/points/decide-claim'
import type { VerificationFacts } from '@shared/points/decide-verification'
import { filingRules } from '@shared/points/filing'
import { awardDates, dayBy } from '@shared/points/ledger'
import { countingDay } from '@shared/points/scale'
import { yearCounted } from '@shared/points/settled'
import { denialOf } from '@shared/service/denial'
import { refusal } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { Claim } from '../../store/claims'
import { cycleLocks, lockId } from '../../store/points-lists'
import type { ServiceRecord } from '../../store/records'
import { eventsOf, periodsOf } from '../lifecycle/standing'
import { settingsAt } from '../settings/read'
import { inForceOf } from './entries'
import { sidesOf } from './parties'
import { asCounted, settledOf } from './settled'
import { tableOn } from './table'
import { valuesOf } from './terms'

/**
 * All facts for deciding a claim of this record and item, except those the transaction has to read. The cycle is the one in which the award
 * would count.
 * @param filedAt of a claim that was filed before
 */
export async function claimFacts(
  documents: Documents,
  record: ServiceRecord,
  itemId: ItemId,
  now: number,
  filedAt = now,
): Promise<Omit<ClaimFacts, 'existing'> & Pick<VerificationFacts, 'cycleLocked'>> {
  const carrier = await carriers.get(documents, record.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const [sides, awards, events, { values }, closed] = await Promise.all([
    sidesOf(documents, record, carrier, now),
    inForceOf(documents, carrier._id, { itemId }),
    eventsOf(documents, carrier._id),
    settingsAt(documents, beijingDate(now)),
    settledOf(documents, carrier._id),
  ])
  if (!sides) throw refusal('NOT_FOUND')
  const service = { servedOn: record.date, completedOn: beijingDate(record.completedAt) }
  const table = await tableOn(documents, carrier.kind, service.servedOn)
  const by = countingDay(values)
  const countsOn = dayBy(awardDates(service, beijingDate(filedAt), beijingDate(now)), by)
  const cycleAt = (day: LocalDate) => cycleOf(day, values.g26PublishedOn, table.cycle)
  const cycle = cycleAt(countsOn)
  const lock = cycle ? await cycleLocks.get(documents, lockId(carrier._id, cycle.year)) : null
  const settled = asCounted(closed, table.cycle)
  return {
    table,
    itemId,
    record: {
      ...service,
      category: record.category,
      mode: record.mode,
      quantities: record.quantities,
      denial: denialOf(record),
      unconfirmedWalkIn: record.walkIn === true && record.confirmation !== 'confirmed',
    },
    evidence: evidenceOfService(record),
    evidenceWaiting: waitingIn(record.evidence),
    ...sides,
    cultivation: cultivationPeriods(events, values),
    goingOn: cultivationPeriods(events, { periodAfterSuccess: 'goes-on' }),
    awards: {
      inCycle: awards.filter((row) => cycle && yearCounted(row, settled, by, cycleAt) === cycle.year).length,
      ever: awards.length,
    },
    filing: filingRules(values, cycle, lock && beijingDate(lock.at)),
    cycleLocked: lock !== null,
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
  const standing = claimStanding(claim.events)
  const { asked, filed } = standing
  const facts = await claimFacts(documents, record, claim.itemId, now, filed.at)
  const { table, record: service, station, enterprise, awards, cycleLocked } = facts
  const settings = await valuesOf(documents)
  const periods = await periodsOf(documents, claim.carrierId, settings(filed.settings))
  return {
    claim: {
      carrierId: claim.carrierId,
      recordId: claim.recordId,
      enterpriseId: record.enterpriseId,
      itemId: claim.itemId,
      standing,
    },
    supplementWorkingDays: asked ? termOf('supplement', settings(asked.settings)) : null,
    byId,
    table,
    record: service,
    station,
    enterprise,
    awards,
    cycleLocked,
    filedAfterPeriod: !isInCultivation(periods, beijingDate(filed.at)),
  }
}
