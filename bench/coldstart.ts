import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildFunctions, root } from '../dev/build'

/**
 * How long loading the whole `api` function takes beyond bare Node, next to loading only `@cloudbase/node-sdk`, unbundled:
 * what every CloudBase function written the usual way pays before its own code. Rounds interleave the three, each in a fresh process.
 */
const rounds = 21

function main(): void {
  const api = path.join(outDir, 'api', 'index.js')
  const peers: Record<string, string> = {
    bare: '0',
    api: `const { main } = require(${JSON.stringify(api)}); if (typeof main !== 'function') process.exit(3)`,
    unbundled: `const { init } = require('@cloudbase/node-sdk'); if (typeof init !== 'function') process.exit(3)`,
  }
  const times: Record<string, number[]> = { bare: [], api: [], unbundled: [] }
  for (let round = 0; round < rounds + 2; round++) {
    for (const [name, code] of Object.entries(peers)) {
      const ms = load(code)
      if (round >= 2) times[name]!.push(ms) // the first two warm the disk
    }
  }
  const [bare, ours, theirs] = ['bare', 'api', 'unbundled'].map((name) => median(times[name]!)) as [
    number,
    number,
    number,
  ]
  const gz = gzipSync(readFileSync(api)).length / 1024
  console.log(`workload: start Node, load, exit; median of ${rounds} rounds; Node ${process.version}`)
  console.log(`bare Node                                ${bare.toFixed(1)} ms`)
  console.log(`api (everything, bundled, unmodified SDK) ${ours.toFixed(1)} ms, ${(ours - bare).toFixed(1)} over bare`)
  console.log(
    `@cloudbase/node-sdk alone, unbundled      ${theirs.toFixed(1)} ms, ${(theirs - bare).toFixed(1)} over bare`,
  )
  console.log(`coldstart: api_gz_kb=${gz.toFixed(0)} ratio_unbundled=${((theirs - bare) / (ours - bare)).toFixed(2)}`)
}

function load(code: string): number {
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    APP_SECRET: 'x'.repeat(32),
    TEMPLATE_NOTICE: 'a',
    TEMPLATE_BOOKING: 'b',
  }
  const started = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: root, env })
  if (status !== 0) throw new Error(`load failed: ${stderr}`)
  return Number(process.hrtime.bigint() - started) / 1e6
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const outDir = mkdtempSync(path.join(tmpdir(), 'coldstart-'))
buildFunctions(outDir)
  .then(main)
  .finally(() => rmSync(outDir, { recursive: true, force: true }))
