/**
 * npm run bench -- search: finding carriers by what is typed, in made-up cities of 1,500 and 10,000, by the function that the screen calls:
 * understood, ranked, filtered and nearest first. Beside it includes, flexsearch and minisearch with pairs of characters, and pinyin-match,
 * over the same texts in the same run. What ours finds is held against the search's definition, said without an index
 * (test/shared/directory/search-oracle.ts).
 * - recall: of what the definition finds, what is found, over all ways of typing; precision: of what is found for three or four
 *   characters from anywhere, what has them word for word; of two terms and of letters the peers must find the same
 * - ratios: the medians for stretches and pairs of terms, and for letters, the smaller one, at 10,000
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { instantOf } from '@shared/calendar/beijing'
import { makeFinder } from '@shared/directory/find'
import { makeOracle } from '../test/shared/directory/search-oracle'
import { flexsearch, includes, minisearch, pinyinMatch, type Search } from './search/peers'
import { queriesOf, type Way, ways } from './search/queries'
import { cityOf } from './search/town'

const now = instantOf('2026-11-23T10:00:00+08:00')
const from = { lng: 116.3167, lat: 39.9618 }
const sizes = [1_500, 10_000]
const letters: readonly Way[] = ['full', 'initials']
/** What the other searches do as well. */
const literally: readonly Way[] = ['stretch', 'two']
const same = [...literally, ...letters]
const rounds = 7

/** The middle one of many times, in microseconds; the first rounds are not counted. */
function median(search: Search, queries: readonly string[], rounds: number): number {
  const times: number[] = []
  for (let round = -2; round < rounds; round++)
    for (const query of queries) {
      const start = process.hrtime.bigint()
      search(query)
      if (round >= 0) times.push(Number(process.hrtime.bigint() - start) / 1_000)
    }
  return times.sort((a, b) => a - b)[times.length >> 1]!
}

/** How many of `these` are among `those`. */
const share = (these: readonly number[], those: readonly number[]) => {
  const known = new Set(those)
  return these.length === 0 ? 1 : these.filter((at) => known.has(at)).length / these.length
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function measure(size: number) {
  const city = cityOf(size)
  const { carriers } = city
  const find = makeFinder(city)
  const idAt = new Map(carriers.map(({ id }, at) => [id, at]))
  const answer = (text: string) => find({ text, from, filters: {} }, now).rows
  const ours: Search = (text) => answer(text).map(({ carrier }) => idAt.get(carrier.id)!)
  const oracle = makeOracle(city)
  const literal = includes(carriers)
  const texts = { includes: literal, flexsearch: flexsearch(carriers), minisearch: minisearch(carriers) }
  const sounds = { 'pinyin-match': pinyinMatch(carriers) }

  let expected = 0
  let found = 0
  let wrong = 0
  const precisions: number[] = []
  const ratios = new Map<string, number>()
  for (const way of ways) {
    const queries = queriesOf(way, carriers, 200)
    for (const query of queries.slice(0, size > 5_000 ? 10 : 40)) {
      const { named, others } = oracle(query)
      const [right, given] = [[...named, ...others], ours(query)]
      expected += right.length
      found += share(right, given) * right.length
      wrong += given.length - share(given, right) * given.length
    }
    if (way === 'stretch' || way === 'two')
      for (const query of queries) precisions.push(share(ours(query), literal(query)))

    const peers: Record<string, Search> = letters.includes(way) ? sounds : texts
    const mine = median((text) => answer(text) as never, queries, rounds)
    const said = Object.entries(peers).map(([name, search]) => {
      const some = name === 'pinyin-match' ? queries.slice(0, 15) : queries
      const theirs = median(search, some, name === 'pinyin-match' ? 1 : rounds)
      if (same.includes(way)) ratios.set(name, Math.min(ratios.get(name) ?? Number.POSITIVE_INFINITY, theirs / mine))
      const covers = mean(some.map((query) => share(search(query), ours(query))))
      return `${name} ${theirs.toFixed(1)} (ours has ${covers.toFixed(3)} of its answers)`
    })
    console.log(`${size} ${way} (${queries.slice(0, 2).join(', ')} …): ours ${mine.toFixed(1)} µs, ${said.join(', ')}`)
  }
  return { expected, found, wrong, precision: mean(precisions), ratios }
}

for (const jit of [true, false])
  for (const size of sizes) {
    const args = [
      ...(jit ? [] : ['--jitless']),
      '--import',
      'tsx',
      fileURLToPath(new URL('search/prepare.ts', import.meta.url)),
    ]
    const { stdout } = spawnSync(process.execPath, [...args, String(size)], { encoding: 'utf8' })
    console.log(`${size}${jit ? '' : ' without a compiler'}: ${stdout.trim()}`)
  }
const results = sizes.map(measure)
const sum = (key: 'expected' | 'found' | 'wrong') => results.reduce((all, each) => all + each[key], 0)
const recall = sum('found') / sum('expected')
const precision = Math.min(...results.map((each) => each.precision))
const [small, large] = results.map(({ ratios }) => ratios)
const [ratio, spoken] = [large!.get('flexsearch')!, large!.get('pinyin-match')!]
console.log(
  `beyond the definition: ${sum('wrong')}; at 1,500 flexsearch takes ${small!.get('flexsearch')!.toFixed(2)} times as long`,
)
console.log(
  `search: recall=${recall} precision=${precision.toFixed(4)} ratio_flexsearch=${ratio.toFixed(1)} ratio_pinyin_match=${spoken.toFixed(0)}`,
)
process.exitCode = recall === 1 && sum('wrong') === 0 && precision >= 0.99 && ratio >= 25 && spoken >= 100 ? 0 : 1
