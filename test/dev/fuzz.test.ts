import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFront } from '../../dev/front'
import { openWorld, type World } from '../world'
import { requestLines } from './request-lines'

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

/** Sends requests one behind the other on a connection. @returns what came back until the server closed it */
const converse = (port: number, requests: readonly string[]) =>
  new Promise<string>((resolve) => {
    let heard = ''
    const goodbye = `GET /health HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`
    const socket = connect(port, '127.0.0.1', () => socket.write([...requests, goodbye].join(''), 'latin1'))
    socket.setEncoding('latin1').on('data', (chunk: string) => (heard += chunk))
    socket.on('error', () => undefined).on('close', () => resolve(heard))
  })

/** All of them: those that stood behind one that ended its connection are sent anew. @returns how often each status was answered */
async function attack(port: number, requests: readonly string[]): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  const left = [...requests]
  const worker = async () => {
    while (left.length > 0) {
      const batch = left.splice(0, AT_ONCE)
      const heard = await converse(port, batch)
      const answers = heard.match(/HTTP\/1\.1 \d{3}(?= )/g) ?? []
      const said = answers.map((line) => line.slice(9)).filter((status) => status !== '100')
      const final = said.slice(0, batch.length)
      for (const status of final.length > 0 ? final : ['none']) statuses[status] = (statuses[status] ?? 0) + 1
      left.unshift(...batch.slice(Math.max(1, final.length)))
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return statuses
}

it.each([
  ['the front', () => front.url],
  ['the cloud itself', () => world.cloud.url],
])(`%s survives ${LINES / 2} hostile request lines, and asks nobody else`, async (_, url) => {
  const { host, port } = new URL(url())
  const lines = requestLines(LINES / 2, 20261121, host, `127.0.0.1:${(trap.address() as AddressInfo).port}`)
  const statuses = await attack(Number(port), lines)
  console.log(JSON.stringify(statuses))
  expect(Object.values(statuses).reduce((sum, n) => sum + n)).toBeGreaterThanOrEqual(lines.length)
  for (const status of ['200', '400', '403', '404']) expect(statuses[status] ?? 0, status).toBeGreaterThan(50)
  expect((await fetch(`${front.url}/health`)).status).toBe(200)
  expect((await fetch(`${world.cloud.url}/health`)).status).toBe(200)
  expect(contacts).toBe(0)
})
