import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import { asId, type EnterpriseId, type RecordId } from '@shared/ids'
import { decideBatch, newRounds } from '@shared/rating/decide-batch'
import { publish } from '../../../cloudfunctions/modules/rating/publish'
import { carriers } from '../../../cloudfunctions/store/carriers'
import type { ServiceRecord } from '../../../cloudfunctions/store/records'
import { seeded } from '../../../localcloud'
import type { Attacker } from '../attackers'
import type { Change } from '../observe'
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
      const confirmedAt = BEGINNING + Math.floor(random() * 5) * DAY + 2 * HOUR + delayOf(random())
      const after = random() < 0.5 ? 3 * 60_000 : delayOf(random())
      const recordId = asId<RecordId>(`r_filler_${seed}_${n}`)
      return { ...client, recordId, confirmedAt, ratesAt: n < raters ? confirmedAt + after : null }
    })
}

/** The services that keep a station's days going: eight a day, from the fifth week on, so that a batch comes in the end. */
const laterServices = (fillers: readonly Filler[]) =>
  Array.from({ length: WATCHED - 40 }, (_, day) =>
    fillers.map(({ enterpriseId }, n) => ({ enterpriseId, at: BEGINNING + (35 + day) * DAY + (2 + n / 4) * HOUR })),
  ).flat()

/** When a candidate rates, if it is they who do: in one sitting with the confirmation, or some time after it. */
const ratesAt = ({ together, delay }: Scenario, { actAt }: Candidate) => actAt + (together ? 3 * 60_000 : delay)

const confirmed = (_id: RecordId, enterpriseId: EnterpriseId, at: number): ServiceRecord => ({
  ...{ _id, bookingId: asId(`b_of_${_id}`), carrierId: stationA, district: 'haidian', enterpriseId },
  ...{ serviceId: asId('first-loan'), serviceName: '首贷辅导', category: 'finance', mode: 'onsite' },
  ...{ date: beijingDate(at), startedAt: at - HOUR, completedAt: at - HOUR / 4, completedById: asId('p_staff') },
  ...{ summary: '核对材料', evidence: [], removed: [], frozenAt: null },
  ...{ confirmation: 'confirmed', confirmationNote: '', confirmedAt: at, confirmedById: null, ratingId: null },
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
  const insert = (at: number, id: string, enterpriseId: EnterpriseId): Step => ({
    at,
    run: (town) => town.insert('records', [confirmed(asId(id), enterpriseId, at)]).then(() => false),
  })
  let done = false
  const later = laterServices(fillers)
  const busyDay = (day: number): Step => ({
    at: BEGINNING + day * DAY + 12 * HOUR,
    async run(town) {
      if (done) return false
      const today = later.filter(({ at }) => at < town.now && at > town.now - DAY)
      const id = (n: number) => asId<RecordId>(`r_later_${scenario.seed}_${day}_${n}`)
      await town.insert(
        'records',
        today.map(({ enterpriseId, at }, n) => confirmed(id(n), enterpriseId, at)),
      )
      return false
    },
  })
  const morning = (day: number): Step => ({
    at: startOfDay(beijingDate(BEGINNING)) + day * DAY + 4 * HOUR + 60_000,
    async run(town) {
      if (!done) done = await publish(town.deps, stationA, beijingDate(town.now))
      return done
    },
  })
  return [
    ...fillers.map(({ recordId, confirmedAt, enterpriseId }) => insert(confirmedAt, recordId, enterpriseId)),
    ...fillers.flatMap((each) => (each.ratesAt === null ? [] : [rate(each.ratesAt, each)])),
    ...Array.from({ length: WATCHED - 40 }, (_, day) => busyDay(35 + day)),
    rate(ratesAt(scenario, who), who),
    ...Array.from({ length: WATCHED }, (_, day) => morning(day + 1)),
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
    .map(({ at, after }) => ({ at, text: after }))
const countIn = (text: string) => /"count":(\d+)/.exec(text)?.[1]

/** When the look before the news was: anybody who sees the confirmations can reckon it. */
function lookBefore(scenario: Scenario, news: number): number {
  const fillers = fillersOf(scenario)
  const all = [
    ...[...scenario.candidates, ...scenario.others].map(({ enterpriseId, actAt: at }) => ({ enterpriseId, at })),
    ...fillers.map(({ enterpriseId, confirmedAt: at }) => ({ enterpriseId, at })),
    ...laterServices(fillers),
  ]
  let rounds = newRounds
  for (let now = startOfDay(beijingDate(BEGINNING)) + 4 * HOUR; now < news - HOUR; now += DAY)
    rounds = decideBatch(
      [],
      all.filter(({ at }) => at <= now),
      rounds,
      now,
    ).rounds
  return rounds.first.since
}

/** The share of delays with which this one would have rated by then, and more if they could not have by the look before. */
function likelihood(scenario: Scenario, { actAt }: Candidate, { at: news }: Signal): number {
  const shares = Array.from({ length: 200 }, (_, n) => actAt + delayOf((n + 0.5) / 200))
  const by = (moment: number) =>
    (Number(actAt + 3 * 60_000 < moment) + shares.filter((at) => at < moment).length / shares.length) / 2
  const before = by(lookBefore(scenario, news))
  return by(news) - before + before / 2
}

/** By round: whoever confirmed since the look before the one that found enough. */
const round: Attacker = {
  name: 'order of confirmation',
  score: ({ signals: [first] }, { actAt }) => (first && actAt <= first.at ? actAt : 0),
}

export const ratings: Channel = {
  name: 'who rated',
  arrange,
  secret,
  weakened,
  signals,
  likelihood,
  attackers: [round],
}
