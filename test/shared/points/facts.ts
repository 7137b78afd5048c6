import { localDate } from '@shared/calendar/local-date'
import type { ClaimFacts } from '@shared/points/decide-claim'
import type { VerificationFacts } from '@shared/points/decide-verification'
import { defaultFiling } from '@shared/points/filing'
import { sampleTable } from '@shared/points/sample-table'
import { publishedOn } from './builders'

/** A 融资对接 of 1 June with all its evidence, by a station admitted in April: nothing stands in its way. */
export const soundClaim: ClaimFacts = {
  table: sampleTable,
  item: 'S-03',
  record: {
    servedOn: localDate('2026-06-01'),
    completedOn: localDate('2026-06-01'),
    category: 'finance',
    mode: 'onsite',
    quantities: {},
  },
  evidence: { photo: 2, 'sign-in-sheet': 1 },
  station: { creditCode: 'STATION', people: ['manager-a', 'staff-a'] },
  enterprise: { creditCode: 'ENTERPRISE', people: ['li'], tier: 'specialised' },
  cultivation: [{ from: localDate('2026-04-01'), to: null }],
  existing: 'none',
  awards: { inCycle: 0, ever: 0 },
  filing: defaultFiling,
  publishedOn,
}

export const soundVerification: VerificationFacts = {
  claim: {
    carrier: 'station-a',
    record: 'r1',
    enterprise: 'e1',
    item: 'S-03',
    claimant: 'manager-a',
    filedOn: localDate('2026-06-02'),
    state: 'filed',
  },
  table: soundClaim.table,
  record: soundClaim.record,
  station: soundClaim.station,
  enterprise: soundClaim.enterprise,
  awardsInCycle: 0,
  verifier: 'city-1',
}
