/**
 * npm run bench -- points: a city's points, all stations at once.
 * - totals, with each entry's share and what cut it, beside SQLite that adds up the same caps by one statement: rows in memory on both
 *   sides, and again with loading (from JSON here, by prepared inserts there);
 * - every point explained, under the readings in force and with every single change of one;
 * - one station kept up to date entry by entry, beside working it out anew.
 * Times are the processor's, of all threads together; on a quiet machine the clock on the wall says the same or less.
 */
import { figuring } from '@shared/points/figures'
import { shares, standing } from '@shared/points/standing'
import { defaultValues } from '@shared/settings/values'
import { openSql } from './points/in-sql'
import { keptUp } from './points/kept-up'
import { cycle, type Station, stationsOf, tables } from './points/ledgers'

const factsOf = ({ entries }: Station) => ({ entries, tables, cycle, admittedOn: cycle.from })

/** What every station comes to, with each entry's share. */
function totalsOf(stations: readonly Station[]) {
  return stations.map((station) => {
    const figures = figuring(factsOf(station))(defaultValues)
    const units = figures.awards.run.units.reduce((sum, each) => sum + each, 0)
    return { carrierId: station.carrierId, total: figures.total.num, units, shares: shares(figures) }
  })
}

/** Milliseconds that this process has had of a processor: what others do on the machine takes none of it. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** The best of some runs, the two sides in turn: a shared machine disturbs one run, not all. */
function race<A, B>(runs: number, ours: () => A, theirs: () => B) {
  const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY }
  let [a, b]: [A | undefined, B | undefined] = [undefined, undefined]
  for (let run = 0; run < runs; run++) {
    const start = spent()
    a = ours()
    const middle = spent()
    b = theirs()
    best.ours = Math.min(best.ours, middle - start)
    best.theirs = Math.min(best.theirs, spent() - middle)
  }
  return { ...best, answers: [a as A, b as B] as const }
}

const ms = (value: number) => value.toFixed(1)

function measure(count: number, each: number, runs: number) {
  const stations = stationsOf(count, each, 20_260_301)
  const sql = openSql()
  sql.load(stations)
  const inMemory = race(
    runs,
    () => totalsOf(stations),
    () => sql.totals(),
  )
  sql.close()
  const [ours, theirs] = inMemory.answers
  // the shares of a station's awards add up to what SQL lets count of them, and its total is SQL's
  const same = ours.every(({ carrierId, total, units }) => {
    const sql = theirs.get(carrierId)
    return sql?.total === total && sql.units === units
  })
  const whole = ours.every(
    ({ shares }, i) => shares.length === stations[i]!.entries.filter(inForce(stations[i]!)).length,
  )

  const json = stations.map((station) => JSON.stringify(station))
  const loading = race(
    Math.max(1, Math.floor(runs / 4)),
    () => totalsOf(json.map((text): Station => JSON.parse(text))),
    () => {
      const fresh = openSql()
      fresh.load(json.map((text): Station => JSON.parse(text)))
      const totals = fresh.totals()
      fresh.close()
      return totals
    },
  )
  const explaining = race(
    Math.max(1, Math.floor(runs / 3)),
    () => stations.map((station) => standing(factsOf(station), defaultValues)),
    () => undefined,
  )
  const [explained] = explaining.answers
  const replay = explaining.ours
  const agree = explained.every(({ exact }, i) => exact.num === ours[i]!.total)

  console.log(`${count} stations × ${each} entries`)
  console.log(`  rows in memory: ours ${ms(inMemory.ours)} ms, SQLite ${ms(inMemory.theirs)} ms`)
  console.log(`  with loading:   ours ${ms(loading.ours)} ms, SQLite ${ms(loading.theirs)} ms`)
  console.log(`  every point explained with every single change of reading: ${ms(replay)} ms`)
  return { identical: same && whole && agree, ratio: inMemory.theirs / inMemory.ours, replay }
}

function inForce({ entries }: Station) {
  const reversed = new Set(entries.flatMap((entry) => (entry.kind === 'reversal' ? [entry.reversedId] : [])))
  return (entry: Station['entries'][number]) => entry.kind !== 'reversal' && !reversed.has(entry.id)
}

const small = measure(100, 500, 12)
const large = measure(400, 2_500, 4)
const kept = keptUp(100_000, 7)
console.log(
  `entry by entry, ${kept.events} events: equal to working out anew ${kept.equal}, ${kept.us.toFixed(2)} µs an event`,
)
const identical = small.identical && large.identical && kept.equal
const ratio = Math.min(small.ratio, large.ratio)
console.log(
  `points: identical=${identical ? 1 : 0} ratio_sqlite=${ratio.toFixed(2)} replay_ms=${ms(small.replay)} replay_large_ms=${ms(large.replay)} incremental_us=${kept.us.toFixed(2)}`,
)
process.exitCode = identical ? 0 : 1
