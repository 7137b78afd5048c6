import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { buildFunctions, root } from '../dev/build'
import { functionEnvironment } from '../dev/function-environment'

/**
 * How long loading the whole `api` function takes, over bare Node, beside loading nothing but `@cloudbase/node-sdk` unbundled:
 * what every CloudBase function written the usual way pays before its own code. Rounds interleave all, each in a fresh process.
 * `plain` is our own code with all packages as they lie in node_modules; it must answer a first call as the built function does.
 */
const rounds = 31
const dir = mkdtempSync(path.join(tmpdir(), 'coldstart-'))
const at = (name: string) => path.join(dir, name)

const load = (
  name: string,
  file = 'index.js',
) => `const { main } = require(${JSON.stringify(path.join(at(name), file))})
  if (typeof main !== 'function') process.exit(3)`
/** A call that is answered without the database, which is not there: nobody has signed in. */
const answer = (loaded: string) => `${loaded}
  main({ path: 'booking/mine', input: { enterpriseId: 'e_1', when: 'coming' } }, { request_id: 'r', environment: '{}' })
    .then(({ at, ...answer }) => console.log(JSON.stringify(answer)))`

const programs = {
  bare: '0',
  api: load('api'),
  withoutCache: load('without-cache'),
  unbundled: `const { init } = require('@cloudbase/node-sdk'); if (typeof init !== 'function') process.exit(3)`,
  apiAnswers: answer(load('api')),
  withoutCacheAnswers: answer(load('without-cache')),
  plainAnswers: answer(load('plain', 'code.js')),
}
type Program = keyof typeof programs
/** Milliseconds from starting Node to its end, and those of them that it computed: the second says more on a busy machine. */
interface Cost {
  wall: number
  cpu: number
}
const noteCpu = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  require('node:fs').writeSync(2, String((user + system) / 1000))
});`
const names = Object.keys(programs) as Program[]

async function prepare(): Promise<void> {
  await buildFunctions(dir)
  cpSync(at('api'), at('without-cache'), { recursive: true })
  rmSync(path.join(at('without-cache'), 'code.cache'))
  const entryPoints = { code: path.join(root, 'cloudfunctions/api/index.ts') }
  await build({ entryPoints, outdir: at('plain'), bundle: true, packages: 'external', platform: 'node', format: 'cjs' })
}

/** What starting it costs, and the last line that it printed. */
function run(name: Program): Cost & { printed: string } {
  const env = { ...functionEnvironment(), NODE_PATH: path.join(root, 'node_modules') }
  const started = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', noteCpu + programs[name]], { cwd: root, env })
  const wall = Number(process.hrtime.bigint() - started) / 1e6
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  return { wall, cpu: Number(stderr), printed: stdout.toString().trim().split('\n').at(-1)! }
}

function measure(): Record<Program, Cost> {
  const answers = new Set(names.filter((name) => name.endsWith('Answers')).map((name) => run(name).printed))
  if (answers.size !== 1) throw new Error(`the functions answer differently: ${[...answers].join('\n')}`)
  const runs = names.map((name): [Program, Cost[]] => [name, []])
  for (let round = 0; round < rounds; round++) for (const [name, costs] of runs) costs.push(run(name))
  const median = (costs: Cost[], kind: keyof Cost) =>
    costs.map((cost) => cost[kind]).sort((a, b) => a - b)[Math.floor(rounds / 2)]!
  return Object.fromEntries(
    runs.map(([name, costs]) => [name, { wall: median(costs, 'wall'), cpu: median(costs, 'cpu') }]),
  ) as Record<Program, Cost>
}

const kb = ({ length }: Buffer) => `${(length / 1024).toFixed(0)} KB`

function report(costs: Record<Program, Cost>): void {
  const over = (name: Program, kind: keyof Cost) => costs[name][kind] - costs.bare[kind]
  const figures = (name: Program, kind: keyof Cost) =>
    `${costs[name][kind].toFixed(1).padStart(7)} ms${`+${over(name, kind).toFixed(1)}`.padStart(8)}`
  const line = (text: string, name: Program) =>
    console.log(`${text.padEnd(52)}${figures(name, 'wall')}  ${figures(name, 'cpu')}`)
  const ratio = (name: Program, kind: keyof Cost) => (over('unbundled', kind) / over(name, kind)).toFixed(2)
  const code = readFileSync(path.join(at('api'), 'code.js'))
  const cache = readFileSync(path.join(at('api'), 'code.cache'))
  const gz = gzipSync(code).length / 1024
  console.log(`workload: start Node, load, exit; medians of ${rounds} interleaved rounds; Node ${process.version}`)
  console.log(`read at a start: ${kb(code)} of code (${gz.toFixed(0)} KB gz), ${kb(cache)} of code cache`)
  console.log(`${''.padEnd(52)}${'elapsed, over bare'.padStart(18)}  ${'computed, over bare'.padStart(18)}`)
  line('bare Node', 'bare')
  line('api (everything, bundled, unmodified SDK)', 'api')
  line('the same, its code cache taken away', 'withoutCache')
  line('@cloudbase/node-sdk alone, unbundled', 'unbundled')
  console.log('and answer a first call, all the same:')
  line('api', 'apiAnswers')
  line('the same, its code cache taken away', 'withoutCacheAnswers')
  line('the same code, packages as they lie in node_modules', 'plainAnswers')
  console.log(`by time computed: with the code cache ${ratio('api', 'cpu')}, without ${ratio('withoutCache', 'cpu')}`)
  const [withCache, without] = [ratio('api', 'wall'), ratio('withoutCache', 'wall')]
  console.log(`coldstart: api_gz_kb=${gz.toFixed(0)} ratio_unbundled=${withCache} ratio_without_cache=${without}`)
}

prepare()
  .then(() => report(measure()))
  .finally(() => rmSync(dir, { recursive: true, force: true }))
