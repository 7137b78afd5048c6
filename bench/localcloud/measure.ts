import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { post, sizeOf } from './bare-http'
import type { Operation } from './peer'
import { Samples, together } from './samples'
import { type Request, requests } from './workload'
import type { World } from './world'

/** The local cloud through the SDK; bare libsql in this process; a bare POST of the same bytes; the SDK where the answer is ready. */
export const SIDES = ['cloud', 'bare', 'http', 'ready'] as const
export type Side = (typeof SIDES)[number]

/** One operation on one size. */
export type Lane = {
  bytes: { request: number; answer: number }
  asks: Record<Side, (request: Request) => unknown>
  next: () => Request
}

const BLOCK = 10
const CLIENTS = 16
const SEED = 2

/**
 * One operation at each size, serially, in blocks that take turns in changing order, so that sides and sizes meet the same noise.
 * Every answer of the cloud is compared with bare libsql's; throws when one differs. The first block of each only warms up.
 */
export async function measureTimes(lanes: Lane[], samples: number): Promise<Record<Side, Samples>[]> {
  const block = Math.min(BLOCK, samples)
  for (const lane of lanes) await run(lane, newSamples(), block, 0)
  const measured = lanes.map((lane) => ({ lane, figures: newSamples() }))
  for (let turn = 0; turn * block < samples; turn++) {
    for (const { lane, figures } of rotated(measured, turn)) await run(lane, figures, block, turn)
  }
  return measured.map(({ figures }) => figures)
}

/** Answers per second with 16 clients at a time, per size; bare libsql, which nothing waits for, does the same one by one. */
export async function measureRates(lanes: Lane[], count: number): Promise<Record<Side, number>[]> {
  const chunk = CLIENTS * BLOCK
  const seconds = lanes.map(() => ({ cloud: 0, bare: 0, http: 0, ready: 0 }))
  const chunks = Math.ceil(count / chunk)
  for (let turn = 0; turn < chunks; turn++) {
    for (const [i, { asks, next }] of lanes.entries()) {
      const asked = Array.from({ length: chunk }, next)
      for (const side of rotated(SIDES, turn)) {
        const clients = side === 'bare' ? 1 : CLIENTS
        seconds[i]![side] += await together(clients, asked, asks[side])
      }
    }
  }
  return seconds.map(
    (taken) => Object.fromEntries(SIDES.map((side) => [side, (chunks * chunk) / taken[side]])) as Record<Side, number>,
  )
}

export async function openLane(world: World, operation: Operation): Promise<Lane> {
  const next = requests(world.count, SEED)
  const address = world.address(operation)
  const ready = world.through(address)
  // The address records its answer from the cloud; if the request is a write, the bare database has to do it as well.
  const first = next()
  same(await ready[operation](first), await world.bare[operation](first))
  const bytes = await sizeOf(address)
  const body = Buffer.alloc(bytes.request, ' ')
  return {
    bytes,
    asks: {
      cloud: world.cloud[operation],
      bare: world.bare[operation],
      http: () => post(address, body),
      ready: ready[operation],
    },
    next,
  }
}

async function run({ asks, next }: Lane, figures: Record<Side, Samples>, count: number, turn: number): Promise<void> {
  const asked = Array.from({ length: count }, next)
  const answers: Partial<Record<Side, unknown[]>> = {}
  for (const side of rotated(SIDES, turn)) {
    const given: unknown[] = []
    for (const request of asked) given.push(await figures[side].take(() => asks[side](request)))
    answers[side] = given
  }
  same(answers.cloud, answers.bare)
}

function same(cloud: unknown, bare: unknown): void {
  assert.ok(isDeepStrictEqual(cloud, bare), 'The local cloud and bare libsql answer differently')
}

const newSamples = () => Object.fromEntries(SIDES.map((side) => [side, new Samples()])) as Record<Side, Samples>

const rotated = <T>(list: readonly T[], by: number): T[] => list.map((_, i) => list[(i + by) % list.length]!)
