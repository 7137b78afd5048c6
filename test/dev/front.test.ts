import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFront } from '../../dev/front'
import { key, openWorld, type World } from '../world'

const site = mkdtempSync(path.join(tmpdir(), 'site-'))
let world: World
let front: Awaited<ReturnType<typeof startFront>>
beforeAll(async () => {
  writeFileSync(path.join(site, 'index.html'), 'the app')
  world = await openWorld()
  front = await startFront(world.cloud, 0, site)
})
afterAll(async () => {
  await front.close()
  await world.close()
  rmSync(site, { recursive: true })
})

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}
/** The target goes out as it is: `fetch` would mend it. */
const ask = (target: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(front.url)
    const sent = request({ hostname, port, path: target, method, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', reject).end(body)
  })
const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status

it('refuses what is no path, and answers the next', async () => {
  for (const asked of ['/%', '//', '///', '/\\', 'http://[', '*', '/%e4%b8', '/x/..//y', `${front.url}/health`])
    expect([asked, await statusOf(asked)]).toEqual([asked, 400])
  expect(await ask('/any/address')).toEqual({ status: 200, text: 'the app' })
})

it('answers only under its own names, and lets only its own pages write', async () => {
  const { host, port } = new URL(front.url)
  const call = { method: 'POST', body: '{}' }
  for (const target of ['/', '/health', '/openapi.json', '/dev/personas']) {
    for (const name of ['evil.example', `evil.example:${port}`, 'localhost', `localhost:${world.cloud.port}`])
      expect([target, name, await statusOf(target, { headers: { host: name } })]).toEqual([target, name, 403])
    expect(await statusOf(target, { headers: { host: `localhost:${port}` } })).toBe(200)
  }
  for (const target of ['/call/policy/list', '/dev/personas/visitor', '/console/state']) {
    for (const origin of ['http://evil.example', 'null', world.cloud.url])
      expect([target, origin, await statusOf(target, { ...call, headers: { origin } })]).toEqual([target, origin, 403])
    const own: Record<string, string>[] = [{}, { origin: front.url }, { origin: `http://localhost:${port}`, host }]
    for (const headers of own)
      expect([target, await statusOf(target, { ...call, headers })]).toEqual([
        target,
        target.startsWith('/dev') ? 204 : 200,
      ])
  }
})

it('answers 502 while the cloud is away, and 500 where it fails itself', async () => {
  const failing = () => {
    throw new Error('planted')
  }
  const { origins, wechat } = world.cloud
  const broken = {
    url: 'http://127.0.0.1:1',
    origins,
    wechat,
    documents: world.cloud.documents,
    now: failing,
    setClockOffset: failing,
  }
  const away = await startFront(broken, 0, site)
  const status = async (target: string, method = 'GET') => (await fetch(away.url + target, { method })).status
  expect(await status('/health')).toBe(502)
  expect(await status('/dev/personas/visitor', 'POST')).toBe(500)
  expect(await status('/dev/personas')).toBe(200)
  await away.close()
})

describe('a persona who has signed out', () => {
  it('comes back, and nobody else does', async () => {
    await world.must('enterprise-b', 'auth/signOut', { requestId: key() })
    expect(await world.call('enterprise-b', 'auth/enter')).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
    expect(await statusOf('/dev/personas/nobody-at-all', { method: 'POST' })).toBe(404)
    expect(await statusOf('/dev/personas/enterprise-b', { method: 'POST' })).toBe(204)
    expect(await world.must('enterprise-b', 'auth/enter')).toMatchObject({ roles: [{ role: 'enterprise-manager' }] })
    expect(await world.call('nobody-at-all', 'auth/enter')).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
  })
})
