import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import { unfiled } from '@shared/evidence/open-to'
import { asId, type EnterpriseId, type RecordId } from '@shared/ids'
import { decideBatch, newRounds } from '@shared/rating/decide-batch'
import { dueThrough } from '@shared/rating/round'
import { publish } from '../../../cloudfunctions/modules/rating/publish'
import { carriers } from '../../../cloudfunctions/store/carriers'
import type { ServiceRecord } from '../../../cloudfunctions/store/records'
import { seeded } from '../../../localcloud'
import type { Attacker } from '../attackers'
import type { Change, Told } from '../observe'
import type { Step } from '../ordinary'
import { type Candidate, delayOf, type Scenario, stationA } from '../scenario'
import { BEGINNING, type Client, people, type Town } from '../town'
import type { Channel, Signal } from './channel'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** How long the station is watched, in days; enough for the slowest. */
const WATCHED = 90

/** A client beside the k, whose rating may be in the same batch. */
interface Filler extends Client {
  recordId: RecordId
  servedAt: number
  confirmedAt: number
  /** null: never */
  ratesAt: number | null
}

/** Everybody is served and confirms, each at a time of their own, which the station sees; only who rates is a secret. */
const arrange = (scenario: Scenario): Scenario => {
  const confirming = (all: Candidate[]) => all.map((each): Candidate => ({ ...each, act: 'confirm' }))
  return {
    ...scenario,
    missed: false,
    candidates: confirming(scenario.candidates),
    others: confirming(scenario.others),
  }
}

/** Eight others of the same weeks, four to seven of whom rate as well. */
function fillersOf({ candidates, others, seed }: Scenario): Filler[] {
  const random = seeded(seed + 7)
  const known = new Set([...candidates, ...others].map(({ token }) => token))
  const raters = 4 + Math.floor(random() * 4)
  return people
    .filter(({ token }) => !known.has(token))
    .slice(0, 8)
    .map((client, n) => {
      const servedAt = BEGINNING + Math.floor(random() * 5) * DAY + 2 * HOUR
      const confirmedAt = servedAt + delayOf(random())
      const after = random() < 0.5 ? 3 * 60_000 : delayOf(random())
      const recordId = asId<RecordId>(`r_filler_${seed}_${n}`)
      return { ...client, recordId, servedAt, confirmedAt, ratesAt: n < raters ? confirmedAt + after : null }
    })
}

/** A service that was confirmed. */
interface Confirmed {
  recordId: RecordId
  enterpriseId: EnterpriseId
  servedAt: number
  confirmedAt: number
}

/** The services that keep a station's days going: eight a day, from the fifth week on, so that a batch comes in the end. */
const laterServices = ({ seed }: Scenario, fillers: readonly Filler[]): Confirmed[][] =>
  Array.from({ length: WATCHED - 40 }, (_, day) =>
    fillers.map(({ enterpriseId }, n) => {
      const at = BEGINNING + (35 + day) * DAY + (2 + n / 4) * HOUR
      return { recordId: asId(`r_later_${seed}_${day}_${n}`), enterpriseId, servedAt: at, confirmedAt: at }
    }),
  )

/** When a candidate rates, if it is they who do: in one sitting with the confirmation, or some time after it. */
const ratesAt = ({ together, delay }: Scenario, { actAt }: Candidate) => actAt + (together ? 3 * 60_000 : delay)

const record = ({ recordId: _id, enterpriseId, servedAt, confirmedAt }: Confirmed): ServiceRecord => ({
  ...{ _id, bookingId: asId(`b_of_${_id}`), carrierId: stationA, district: 'haidian', enterpriseId },
  ...{ serviceId: asId('first-loan'), serviceName: '首贷辅导', category: 'finance', mode: 'onsite' },
  ...{ date: beijingDate(servedAt), startedAt: servedAt - HOUR, completedAt: servedAt - HOUR / 4 },
  ...{ completedById: asId('p_staff'), summary: '核对材料', evidence: [], quantities: {}, removed: [], ...unfiled },
  ...{ confirmation: 'confirmed', confirmationNote: '', confirmedAt, confirmedById: null, ratingId: null },
  ...{ checkFinding: null, checkReason: '', checkedById: null, checkedAt: null },
})

const rate = (
  at: number,
  { token, recordId }: Pick<Filler, 'token' | 'recordId'>,
  onRated?: (town: Town) => Promise<unknown>,
) => ({
  at,
  async run(town: Town) {
    await town.must(token, 'rating/rate', { recordId, stars: 4, requestId: town.key() })
    await onRated?.(town)
  },
})

function secret(scenario: Scenario, who: Candidate): Step[] {
  const fillers = fillersOf(scenario)
  const done = 'batch'
  const insert = (at: number, services: readonly Confirmed[]): Step => ({
    at,
    async run(town) {
      await town.insert('records', services.map(record))
      return false
    },
  })
  const untilDone = ({ at, run }: Step): Step => ({ at, run: async (town) => !town.marks.has(done) && run(town) })
  const morning = (day: number): Step => ({
    at: startOfDay(beijingDate(BEGINNING)) + day * DAY + 4 * HOUR + 60_000,
    async run(town) {
      if (!(await publish(town.deps, stationA, beijingDate(town.now)))) return false
      town.marks.add(done)
      return true
    },
  })
  return [
    ...fillers.map((each) => insert(each.confirmedAt, [each])),
    ...fillers.flatMap((each) => (each.ratesAt === null ? [] : [rate(each.ratesAt, each)])),
    ...laterServices(scenario, fillers).map((services) => untilDone(insert(services.at(-1)!.confirmedAt, services))),
    rate(ratesAt(scenario, who), who),
    ...Array.from({ length: WATCHED }, (_, day) => untilDone(morning(day + 1))),
  ]
}

/** As it was before: the figure moves in the moment of the rating. */
const weakened = (scenario: Scenario, who: Candidate): Step[] => [
  rate(ratesAt(scenario, who), who, (town) =>
    town.deps.documents.transaction((tx) =>
      carriers.change(tx, stationA, { ratings: { count: 1, stars: 4, through: beijingDate(town.now) } }),
    ),
  ),
]

/** What is new where ratings show. */
const signals = (changes: readonly Change[]): Signal[] =>
  changes
    .filter(({ what }) => /^(rating\/summary|directory\/carrier)/.test(what))
    .filter(({ before, after }) => countIn(before) !== countIn(after))
    .map(({ at, after }) => ({ at, text: after.text }))
const countIn = ({ text }: Told) => /"count":(\d+)/.exec(text)?.[1]

/** When the look before the news was, if there was one: anybody who sees the confirmations can reckon it. */
function lookBefore(scenario: Scenario, news: number): number {
  const fillers = fillersOf(scenario)
  const all = [
    ...[...scenario.candidates, ...scenario.others].map((each) => ({
      ...each,
      servedAt: each.start,
      confirmedAt: each.actAt,
    })),
    ...fillers,
    ...laterServices(scenario, fillers).flat(),
  ].map(({ enterpriseId, servedAt, confirmedAt }) => ({ enterpriseId, on: beijingDate(servedAt), confirmedAt }))
  let [rounds, looked] = [newRounds, 0]
  for (let now = startOfDay(beijingDate(BEGINNING)) + 4 * HOUR; now < news - HOUR; now += DAY) {
    const due = dueThrough(beijingDate(now))
    const known = all.filter(({ confirmedAt }) => confirmedAt <= now)
    const decided = due > rounds.first.through ? decideBatch([], known, rounds, due) : { rounds }
    if (decided.rounds.first !== rounds.first) looked = now
    rounds = decided.rounds
  }
  return looked
}

/** The share of delays with which one would have rated by then, and more if they could not have by the look before. */
function likelihood(scenario: Scenario, { at: news }: Signal) {
  const lookedAt = lookBefore(scenario, news)
  return ({ actAt }: Candidate) => {
    const shares = Array.from({ length: 200 }, (_, n) => actAt + delayOf((n + 0.5) / 200))
    const by = (moment: number) =>
      (Number(actAt + 3 * 60_000 < moment) + shares.filter((at) => at < moment).length / shares.length) / 2
    const before = by(lookedAt)
    return by(news) - before + before / 2
  }
}

/** By round: whoever confirmed since the look before the one that found enough. */
const round: Attacker = {
  name: 'order of confirmation',
  score: ({ signals: [first] }, { actAt }) => (first && actAt <= first.at ? actAt : 0),
}

export const ratings: Channel = {
  name: 'who rated',
  arrange,
  moment: ratesAt,
  secret,
  weakened,
  signals,
  likelihood,
  attackers: [round],
}
