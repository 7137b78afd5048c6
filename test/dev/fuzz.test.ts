import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFront } from '../../dev/front'
import { openWorld, type World } from '../world'
import { requestLines } from './request-lines'
import { statusOf } from './status-of'

const LINES = 20_000
const AT_ONCE = 20

const site = mkdtempSync(path.join(tmpdir(), 'site-'))
let world: World
let front: Awaited<ReturnType<typeof startFront>>
let contacts = 0
const trap = createServer((_, reply) => reply.end('the trap')).on('connection', () => contacts++)
beforeAll(async () => {
  writeFileSync(path.join(site, 'index.html'), 'the app')
  world = await openWorld()
  front = await startFront(world.cloud, 0, site)
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  trap.close()
  await front.close()
  await world.close()
  rmSync(site, { recursive: true })
})

/**
 * One connection each: a server that cannot read a request also forgets those before it that it has not answered. Ends at the first request
 * that is left in silence, or that made it ask somebody else.
 */
async function attack(port: number, requests: readonly string[]): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  const left = [...requests]
  const worker = async () => {
    for (let text = left.pop(); text !== undefined; text = left.pop()) {
      const status = await statusOf(port, text)
      statuses[status] = (statuses[status] ?? 0) + 1
      const wrong = status === 'silence' ? 'no answer to' : contacts > 0 && 'another server was asked, at the latest by'
      if (!wrong) continue
      left.length = 0
      throw new Error(`${wrong} ${JSON.stringify(text)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return statuses
}

it.each([
  ['the front', () => front.url],
  ['the cloud itself', () => world.cloud.url],
])(`%s survives ${LINES / 2} hostile request lines, and asks nobody else`, async (_, url) => {
  const { host, port } = new URL(url())
  const lines = requestLines(LINES / 2, 20261121, host, `127.0.0.1:${(trap.address() as AddressInfo).port}`)
  const statuses = await attack(Number(port), lines)
  expect(Object.values(statuses).reduce((sum, n) => sum + n)).toBe(lines.length)
  for (const status of ['200', '400', '403', '404']) expect(statuses[status] ?? 0, status).toBeGreaterThan(50)
  expect((await fetch(`${front.url}/health`)).status).toBe(200)
  expect((await fetch(`${world.cloud.url}/health`)).status).toBe(200)
  expect(contacts).toBe(0)
})
