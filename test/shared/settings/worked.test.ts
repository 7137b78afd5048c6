import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, addYears, type LocalDate, localDate } from '@shared/calendar/local-date'
import { decideDeduction } from '@shared/case/decide-deduction'
import { asId, type PersonId } from '@shared/ids'
import type { Axis } from '@shared/law/axis'
import * as d22 from '@shared/law/d22/conditions'
import * as k24 from '@shared/law/k24/conditions'
import { NOT_STATED } from '@shared/law/rule'
import { startOf } from '@shared/law/starts'
import { dueOf } from '@shared/lifecycle/clock'
import { outcomeOf } from '@shared/lifecycle/condition'
import { type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { decideConditions, nothingSaid } from '@shared/lifecycle/decide-conditions'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import { actionOf, stateOf } from '@shared/lifecycle/procedure'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationChange } from '@shared/lifecycle/procedures/station-change'
import { stationConditions } from '@shared/lifecycle/procedures/station-conditions'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { cycleOf, stationCycle } from '@shared/points/cycle'
import { decideClaim } from '@shared/points/decide-claim'
import { sampleTable } from '@shared/points/sample-table'
import { countingDay } from '@shared/points/scale'
import { catalogue, type SettingKey, settingKeys } from '@shared/settings/catalogue'
import { defaultValues, type SettingValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'
import { event, recognised } from '../lifecycle/events'
import { enterpriseId, itemId, stationId } from '../points/builders'
import { soundClaim } from '../points/facts'

/**
 * The worked examples by which people choose a reading, each run through the rule that applies it: what the screen of settings says would
 * come of a reading is what comes of it.
 */
type Given = Record<string, string>
type Worked = (given: Given, values: SettingValues, reading: string) => string | number | null

const day = (text: string | undefined) => localDate(String(text))
const noon = (date: LocalDate) => Date.parse(`${date}T12:00:00+08:00`)
const admitted = (on: string | undefined) => event('admitted', `${on}T09:00:00+08:00`)
const facts: CaseFacts = {
  ...{ procedure: stationEntry, form: goodForm, explanations: {}, declared: true, events: [], governing: null },
  evidence: stationEntry.attachments.map(({ id: kind }) => ({ kind, inspection: { state: 'fine' as const } })),
  ...{
    today: localDate('2026-09-30'),
    terms: defaultValues,
    state: 'publication',
    filedOn: localDate('2026-09-01'),
    due: null,
  },
  ...{ steps: [], objections: { made: 0, heard: 0, upheld: 0 }, passedOn: null, frozen: false, writtenByIds: [] },
}
const taken = (of: Partial<CaseFacts>, action: string, said = nothingSaid) => {
  const asked = { ...facts, ...of }
  const byId = asId<PersonId>('p_city')
  const brought = { byId, reason: '写明的理由', said, objection: false, finding: false }
  return decideAction(asked, actionOf(asked.procedure, action)!, brought)
}
/** From when a text is in force. */
const startsAt =
  (text: 'd22' | 'k24'): Worked =>
  (_, values) => {
    const start = startOf(text, values)
    return start.known ? start.date : 'date-unknown'
  }
/** Years that a condition of a text asks for, and how strictly. */
const yearsUnder =
  (rules: Readonly<Record<string, { value: number; force: string }>>): Worked =>
  ({ yearsEstablished }, _, reading) => {
    const { value, force } = rules[reading]!
    return Number(yearsEstablished) >= value ? 'accepted' : force === 'hard' ? 'refused' : 'warned'
  }

const worked: Partial<Record<SettingKey, Worked>> = {
  reachOfGenerally: ({ yearsEstablished }, terms) => {
    const on = localDate('2026-06-01')
    const form = { ...goodForm, established: addYears(on, -Number(yearsEstablished)) }
    const judged = Object.fromEntries(stationConditions.map(({ id }) => [id, true]))
    const asked = { conditions: stationConditions, form, on, terms, stage: 'filing' as const }
    const decided = (reasons: Record<string, string>) =>
      decideConditions({ ...asked, said: { judged: { ...judged, established: false }, reasons } }).accepted
    if (decided({})) return 'accepted'
    return decided({ established: '团队在别处做了三年' }) ? 'warned' : 'refused'
  },
  untrueObjection: ({ objection }, terms) => {
    const upheld = objection === 'untrue' ? 0 : 1
    const decided = taken({ terms, objections: { made: 1, heard: 1, upheld } }, 'admit')
    return decided.accepted ? decided.to : 'waits'
  },
  cancellationReach: ({ was }, terms) => {
    const events = [admitted('2026-04-01'), ...(was === '培育对象' ? [] : [recognised('2026-09-01', '2027-08-31')])]
    const form = { ground: '其他不符合要求的情形', account: '长期关门' }
    const about = { procedure: stationCancellation, state: 'decision', terms, events, form }
    return taken(about, 'cancel', { judged: { other: true }, reasons: {} }).accepted ? 'ends' : 'stays'
  },
  removalCountsFrom: ({ admittedOn, cultivatedOn, on }, terms) => {
    const listed = recognised(String(cultivatedOn), addDays(addYears(day(cultivatedOn), 1), -1))
    const from = removableFrom([admitted(admittedOn), listed], terms)
    return from !== null && from <= day(on) ? 'due' : 'stays'
  },
  claimAfterPeriod: ({ servedOn, periodEndedOn, claimedOn }, values) => {
    const record = { ...soundClaim.record, servedOn: day(servedOn), completedOn: day(servedOn) }
    const cultivation = [{ from: localDate('2026-04-01'), to: day(periodEndedOn) }]
    const filing = { ...soundClaim.filing, values }
    return decideClaim({ ...soundClaim, record, cultivation, filing }, day(claimedOn)).accepted ? 'accepted' : 'refused'
  },
  deductionOutsidePeriod: ({ happenedOn, periodEndedOn }, values) => {
    const happenedAt = noon(day(happenedOn))
    const decided = decideDeduction(
      {
        ...{ carrierId: stationId, enterpriseId, happenedAt, what: 'other', appointment: null, complaint: false },
        ...{ reportedOn: day(happenedOn), established: true, table: sampleTable, itemId: itemId('K-03') },
        ...{ quantities: {}, chosen: null, unlisted: '', existing: null, deductionsInCycle: 0, values },
        cultivation: [{ from: localDate('2026-04-01'), to: day(periodEndedOn) }],
      },
      happenedAt + 86_400_000,
    )
    return decided.accepted ? 'accepted' : 'refused'
  },
  noticeCountsFrom: ({ publishedOn, workingDays }, values) => {
    const clock = stateOf(stationEntry, 'publication')!.clock!
    return dueOf(clock, day(publishedOn), { ...values, publicNoticeWorkingDays: Number(workingDays) })!.on
  },
  changeCountsFrom: ({ changedOn }, values) => {
    const { test } = stationChange.conditions.find(({ id }) => id === 'in-time')!
    const inTime = (on: LocalDate) => outcomeOf(test, { changedOn: String(changedOn) }, on, values) === 'met'
    let last = day(changedOn)
    while (inTime(addDays(last, 1))) last = addDays(last, 1)
    return last
  },
  countingDate: ({ servedOn, claimedOn, verifiedOn }, values) => {
    const dates = { service: servedOn, completed: servedOn, claim: claimedOn, verification: verifiedOn }
    return cycleAt(day(dates[countingDay(values)]))
  },
  serviceDay: ({ servedOn, completedOn }, values) => {
    const dates = { service: servedOn, completed: completedOn, claim: completedOn, verification: completedOn }
    return cycleAt(day(dates[countingDay(values)]))
  },
  d22Starts: startsAt('d22'),
  k24Starts: startsAt('k24'),
  platformReachOfGenerally: yearsUnder(d22.minYearsEstablished),
  parkYearsOf: ({ yearsEstablished, yearsRun }, _, reading) => {
    const { established, run } = k24.minYears[reading as keyof typeof k24.minYears].value
    const old = established === NOT_STATED || Number(yearsEstablished) >= established
    return old && Number(yearsRun) >= run ? 'accepted' : 'refused'
  },
  parkAccidentsSince: ({ accidentOn, filedOn }, _, reading) => {
    const { value } = k24.accidentFree[reading as keyof typeof k24.accidentFree]
    return typeof value === 'number' && addYears(day(accidentOn), value) <= day(filedOn) ? 'accepted' : 'refused'
  },
}

function cycleAt(date: LocalDate): number {
  return cycleOf(date, defaultValues.g26PublishedOn, stationCycle)!.year
}

const readings = settingKeys.flatMap((key) => {
  const entry = catalogue[key]
  return entry.kind === 'reading' ? [[key, entry.axis as Axis<string>] as const] : []
})

describe('what would come of a reading, as people are told, comes of it', () => {
  const cases = readings.flatMap(([key, axis]) =>
    Object.keys(axis.readings).flatMap((reading) => {
      const run = worked[key]
      return run ? [[key, reading, axis, run] as const] : []
    }),
  )
  test.each(cases)('%s: %s', (key, reading, { example }, run) => {
    const { gives, ...given } = example
    expect(run(given as Given, { ...defaultValues, [key]: reading }, reading)).toBe(gives[reading])
  })
})

test('every reading has its example run: here, or where its rule is tested', () => {
  const root = path.resolve(import.meta.dirname, '..')
  const elsewhere = [
    'points/standing',
    'points/standing-axes',
    'law/proration',
    'lifecycle/titles',
    'lifecycle/bars',
    'lifecycle/cultivation',
  ]
    .map((name) => readFileSync(path.join(root, `${name}.test.ts`), 'utf8'))
    .join('\n')
  const run = (key: SettingKey) => worked[key] !== undefined || new RegExp(`\\b${key}\\.example\\b`).test(elsewhere)
  expect(readings.map(([key]) => key).filter((key) => !run(key))).toEqual([])
})
