import type { Row } from './row'

const why = 'what a worked example says in a word; run through its rule in settings/worked.test.ts'
/** What an example says of each reading. */
const gives = (axis: string, said: Readonly<Record<string, string>>): Row[] =>
  Object.entries(said).map(([reading, word]): Row => [`${axis}.example.gives.${reading}`, word, null, why])

export const exampleWords: Row[] = [
  // a body of one year, where 一般 goes with the whole sentence, or with its first clause and leaves the years strict
  ...gives('g26.stationEntry.reachOfGenerally', { 'whole-sentence': 'warned', 'first-clause': 'refused' }),
  ...gives('d22.conditions.reachOfGenerally', { 'whole-sentence': 'warned', 'first-clause': 'refused' }),
  ['g26.stationProcedure.untrueObjection.example.objection', 'untrue', null, why],
  ...gives('g26.stationProcedure.untrueObjection', { 'as-none': 'admitted', 'city-decides': 'waits' }),
  ...gives('g26.pointsSilences.claimAfterPeriod', { refused: 'refused', accepted: 'accepted' }),
  ...gives('g26.pointsSilences.deductionOutsidePeriod', { refused: 'refused', accepted: 'accepted' }),
  // 20.00 against a mark of 12.00 that came later, or of 80.00 that was first
  ...gives('g26.pointsSilences.markAcrossVersions', { last: 'passed', first: 'short' }),
  ...gives('g26.stationStatus.periodAfterSuccess', { 'goes-on': 'accepted', ends: 'refused' }),
  // on a day three years after the last success, and more after the admission
  ...gives('g26.stationStatus.removalCountsFrom', { admission: 'stays', 'last-cultivation': 'due' }),
  ['g26.stationStatus.cancellationReach.example.was', '培育对象', null, why],
  ...gives('g26.stationStatus.cancellationReach', { 'also-cultivation': 'ends', 'title-only': 'stays' }),
  ...gives('k24.readings.yearsOf', { both: 'refused', 'park-only': 'accepted' }),
  // five years before the filing
  ...gives('k24.readings.accidentsSince', { 'three-years': 'accepted', ever: 'refused' }),
]
