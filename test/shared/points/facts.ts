import { startOfDay } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId, type RecordId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import type { ClaimFacts } from '@shared/points/decide-claim'
import type { VerificationFacts } from '@shared/points/decide-verification'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import { enterpriseId, itemId, publishedOn, stationId } from './builders'

export const personId = (id: string) => asId<PersonId>(id)

/** A 融资对接 of 1 June with all its evidence, by a station admitted in April: nothing stands in its way. */
export const soundClaim: ClaimFacts = {
  table: sampleTable,
  itemId: itemId('S-03'),
  record: {
    servedOn: localDate('2026-06-01'),
    completedOn: localDate('2026-06-01'),
    category: 'finance',
    mode: 'onsite',
    quantities: {},
    denial: 'none',
  },
  evidence: { photo: 2, 'sign-in-sheet': 1 },
  evidenceWaiting: 0,
  station: {
    creditCode: 'STATION',
    personIds: ['manager-a', 'staff-a'].map(personId),
    actingIds: [personId('staff-a')],
  },
  enterprise: {
    creditCode: 'ENTERPRISE',
    personIds: [personId('li')],
    actingIds: [personId('li')],
    tier: 'specialised',
  },
  cultivation: [{ from: localDate('2026-04-01'), to: null }],
  goingOn: [],
  existing: 'none',
  awards: { inCycle: 0, ever: 0 },
  filing: { values: defaultValues, frozenFrom: null },
  publishedOn,
}

const filedAt = startOfDay(localDate('2026-06-02'))

export const soundVerification: VerificationFacts = {
  claim: {
    carrierId: stationId,
    recordId: asId<RecordId>('r1'),
    enterpriseId,
    itemId: itemId('S-03'),
    standing: claimStanding([
      {
        what: 'filed',
        settings: 0,
        at: filedAt,
        byId: personId('manager-a'),
        proposed: 200,
        tableVersion: sampleTable.version,
      },
    ]),
  },
  supplementWorkingDays: 5,
  byId: personId('city-1'),
  table: soundClaim.table,
  record: soundClaim.record,
  station: soundClaim.station,
  enterprise: soundClaim.enterprise,
  awards: { inCycle: 0, ever: 0 },
  cycleLocked: false,
  filedAfterPeriod: false,
}
