import { cpus } from 'node:os'
import { measureBeside } from './localcloud/beside'
import { type Lane, measureRates, measureTimes, openLane, SIDES, type Side } from './localcloud/measure'
import { OPERATIONS, type Operation } from './localcloud/peer'
import type { Samples } from './localcloud/samples'
import { start } from './localcloud/start'
import { openWorld } from './localcloud/world'

const LABELS: Record<Side, string> = {
  cloud: 'local cloud, through the SDK',
  bare: 'bare libsql, in process',
  http: 'bare HTTP, same bytes, ready answer',
  ready: 'the SDK, ready answer',
}

/** The slowest of these is the figure. */
const UPDATES = ['update', 'updateWhere', 'updateHot'] as const

/** Not measured with many clients: one of these keeps a core busy for long. */
const SERIAL_ONLY: Operation[] = ['group']

/**
 * What the documents of the local CloudBase cost through the unmodified SDK, and how that grows with their number, beside the same on bare
 * libsql in this process and the bare round trip. `[samples] [size …]`, by default 500 samples on 10,000 and 100,000 documents.
 */
async function main([samples = '500', ...given]: string[]): Promise<void> {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'bench',
    SILENCE: 'true',
  })
  const sizes = given.length > 0 ? given.map(Number) : [10_000, 100_000]
  const replay = await start('replay-server.ts')
  const worlds = []
  for (const size of sizes) worlds.push(await openWorld(size, replay.url))
  console.log(
    `workload: seats of about 600 bytes, ten per station, evenly spread over 68 x 78 km; ${sizes.join(' and ')} documents in a server each`,
    `\n${samples} samples each (of group a twentieth), sides and sizes in turns of ten; every answer compared with bare libsql's`,
    `\np50 and p99 serially, ops/s with 16 clients (bare libsql: one by one); ${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.version}`,
  )
  const found = new Map<Operation, Record<Side, Samples>[]>()
  const rates = new Map<Operation, Record<Side, number>[]>()
  for (const operation of Object.keys(OPERATIONS) as Operation[]) {
    const serialOnly = SERIAL_ONLY.includes(operation)
    const lanes: Lane[] = []
    for (const world of worlds) lanes.push(await openLane(world, operation))
    const figures = await measureTimes(lanes, serialOnly ? Math.ceil(Number(samples) / 20) : Number(samples))
    const perSecond = serialOnly ? [] : await measureRates(lanes, Number(samples))
    found.set(operation, figures)
    rates.set(operation, perSecond)
    for (const [i, size] of sizes.entries()) print(operation, size, lanes[i]!, figures[i]!, perSecond[i])
  }
  for (const world of worlds) await world.close()
  await replay.stop()
  const beside = await measureBeside()

  const p50 = (operation: Operation, side: Side, at: number) => found.get(operation)!.at(at)![side].quantile(0.5)
  const growth = (...operations: Operation[]) =>
    Math.max(...operations.map((operation) => p50(operation, 'cloud', -1) / p50(operation, 'cloud', 0))).toFixed(2)
  const bound = 2 * p50('near', 'bare', -1) + p50('near', 'http', -1)
  const updates = UPDATES.map((operation) => rates.get(operation)!.at(-1)!.cloud)
  console.log(
    `localcloud: growth_get=${growth('get')} growth_equal=${growth('equal')} growth_update=${growth(...UPDATES)}`,
    `near_over_bound=${(p50('near', 'cloud', -1) / bound).toFixed(2)} conditional_updates_per_s=${Math.min(...updates).toFixed(0)}`,
    beside,
  )
}

function print(
  operation: Operation,
  size: number,
  { bytes: { request, answer } }: Lane,
  figures: Record<Side, Samples>,
  rates?: Record<Side, number>,
): void {
  console.log(`\n${OPERATIONS[operation]}; ${size} documents; ${request} bytes ask, ${answer} answer`)
  for (const side of SIDES) {
    const [p50, p99] = [0.5, 0.99].map((part) => figures[side].quantile(part).toFixed(3).padStart(9))
    const rate = rates ? `${rates[side].toFixed(0).padStart(8)} ops/s` : ''
    console.log(`  ${LABELS[side].padEnd(36)} p50 ${p50} ms  p99 ${p99} ms ${rate}`)
  }
}

void main(process.argv.slice(2)).then(() => process.exit(0))
