/** How long the index of a made-up city takes to be made, at first and once it is warm, how long a search takes, and its bytes. */
import { saidOf } from '@shared/directory/said'
import { makeSearch } from '@shared/directory/search'
import { queriesOf } from './queries'
import { cityOf } from './town'

const city = cityOf(Number(process.argv[2]))
function took(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

const times = Array.from({ length: 5 }, () => took(() => makeSearch(city)))
const search = makeSearch(city)
const queries = queriesOf('stretch', city.carriers, 200)
search('qh')
const searching = took(() => queries.forEach(search))
const { stretches } = saidOf(city.carriers)
const bytes = Object.values(stretches).reduce((sum, { byteLength }) => sum + byteLength, 0)
console.log(
  `index made in ${times[0]!.toFixed(0)} ms, again in ${Math.min(...times).toFixed(0)} ms, ${(bytes / 1_000).toFixed(0)} KB; a search ${((searching / queries.length) * 1_000).toFixed(0)} µs`,
)
