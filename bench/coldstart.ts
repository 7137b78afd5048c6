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
const answer = (loaded: string) => `${loaded}
  main({ path: 'policy/list', input: {} }, { request_id: 'r', environment: '{}' })
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
const names = Object.keys(programs) as Program[]

async function prepare(): Promise<void> {
  await buildFunctions(dir)
  cpSync(at('api'), at('without-cache'), { recursive: true })
  rmSync(path.join(at('without-cache'), 'code.cache'))
  const entryPoints = { code: path.join(root, 'cloudfunctions/api/index.ts') }
  await build({ entryPoints, outdir: at('plain'), bundle: true, packages: 'external', platform: 'node', format: 'cjs' })
}

/** Milliseconds from starting Node to its end, and the last line that it printed. */
function run(name: Program): { ms: number; printed: string } {
  const env = { ...functionEnvironment(), NODE_PATH: path.join(root, 'node_modules') }
  const started = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', programs[name]], { cwd: root, env })
  const ms = Number(process.hrtime.bigint() - started) / 1e6
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
  return { ms, printed: stdout.toString().trim().split('\n').at(-1)! }
}

function measure(): Record<Program, number> {
  const answers = new Set(names.filter((name) => name.endsWith('Answers')).map((name) => run(name).printed))
  if (answers.size !== 1) throw new Error(`the functions answer differently: ${[...answers].join('\n')}`)
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Program, number[]>
  for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(run(name).ms)
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Program, number>
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const kb = ({ length }: Buffer) => `${(length / 1024).toFixed(0)} KB`

function report(ms: Record<Program, number>): void {
  const line = (text: string, name: Program) =>
    console.log(`${text.padEnd(52)}${ms[name].toFixed(1).padStart(7)} ms, ${(ms[name] - ms.bare).toFixed(1)} over bare`)
  const ratio = (name: Program) => ((ms.unbundled - ms.bare) / (ms[name] - ms.bare)).toFixed(2)
  const code = readFileSync(path.join(at('api'), 'code.js'))
  const cache = readFileSync(path.join(at('api'), 'code.cache'))
  const gz = gzipSync(code).length / 1024
  console.log(`workload: start Node, load, exit; medians of ${rounds} interleaved rounds; Node ${process.version}`)
  console.log(`read at a start: ${kb(code)} of code (${gz.toFixed(0)} KB gz), ${kb(cache)} of code cache`)
  line('bare Node', 'bare')
  line('api (everything, bundled, unmodified SDK)', 'api')
  line('the same, its code cache taken away', 'withoutCache')
  line('@cloudbase/node-sdk alone, unbundled', 'unbundled')
  console.log('and answer a first call, all the same:')
  line('api', 'apiAnswers')
  line('the same, its code cache taken away', 'withoutCacheAnswers')
  line('the same code, packages as they lie in node_modules', 'plainAnswers')
  console.log(
    `coldstart: api_gz_kb=${gz.toFixed(0)} ratio_unbundled=${ratio('api')} ratio_without_cache=${ratio('withoutCache')}`,
  )
}

prepare()
  .then(() => report(measure()))
  .finally(() => rmSync(dir, { recursive: true, force: true }))
