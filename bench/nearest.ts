/**
 * npm run bench -- nearest: what the home page asks, the nearest 20 within 10 km that are open, may have a seat and offer a category, from a
 * cold question to rows with their distances, by the function that the screen calls. Beside it geokdbush, of which only who is asked and
 * whose predicate is one AND over words that were packed for it, and flatbush, measured again on the sphere. Every answer of all three, and
 * 1,000 more of any filters (up to 10,000 carriers), is held against brute force; ties too. Then again without a compiler (`--jitless`, as on iPhones), where the
 * answers must be the same to the letter. Times are the processor's; the best of some rounds.
 */
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import type { Measured } from './nearest/measure'

const measure = path.join(__dirname, 'nearest', 'measure.ts')
const sizes = [1_400, 10_000, 100_000]

function run(size: number, jit: boolean): Measured {
  const args = [...(jit ? [] : ['--jitless']), '--import', 'tsx', measure, String(size), ...(jit ? ['check'] : [])]
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return JSON.parse(printed)
}

const us = (value: number) => `${value.toFixed(1)} µs`
console.log(`load ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores`)
const runs = [true, false].flatMap((jit) =>
  sizes.map((size) => {
    const got = run(size, jit)
    const beside = `geokdbush ${us(got.geokdbush)}, flatbush ${us(got.flatbush)}`
    const rest = `first answer ${got.first.toFixed(1)} ms, first of a minute ${us(got.minute)}, mismatches ${got.mismatches}`
    console.log(`${size}${jit ? '' : ' jitless'}: ours ${us(got.ours)}, ${beside}; ${rest}`)
    return { size, jit, ...got }
  }),
)
const least = (jit: boolean) =>
  Math.min(...runs.filter((each) => each.jit === jit).map(({ ours, geokdbush }) => geokdbush / ours))
const checked = (size: number) => runs.find((each) => each.size === size && each.jit)?.digest
const others = runs.filter(({ size, digest }) => digest !== checked(size)).length
const mismatches = runs.reduce((sum, each) => sum + each.mismatches, others)
const [ratio, jitless] = [least(true), least(false)]
console.log(
  `nearest: mismatches=${mismatches} ratio_geokdbush_min=${ratio.toFixed(2)} ratio_geokdbush_jitless_min=${jitless.toFixed(2)}`,
)
process.exitCode = mismatches === 0 && ratio >= 4 && jitless >= 3 ? 0 : 1
