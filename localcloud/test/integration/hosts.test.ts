import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud } from './cloud'

let cloud: LocalCloud
let link: string
beforeAll(async () => {
  const hosting = mkdtempSync(path.join(tmpdir(), 'hosting-'))
  writeFileSync(path.join(hosting, 'index.html'), 'page')
  cloud = await startCloud({ functions: [fixture('echo')], httpAccess: [{ path: '/call', function: 'echo' }], hosting })
  const { fileID } = await sdk(cloud).uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('x') })
  const { fileList } = await sdk(cloud).getTempFileURL({ fileList: [fileID] })
  link = new URL(fileList[0]!.tempFileURL).pathname + new URL(fileList[0]!.tempFileURL).search
})
afterAll(() => cloud.close())

function ask(
  method: string,
  target: string,
  headers: Record<string, string>,
): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: cloud.port, method, path: target, headers }, (reply) => {
      let body = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk: string) => {
        body += chunk
      })
      reply.on('end', () => resolve({ ...(reply.statusCode && { status: reply.statusCode }), body }))
    })
    asked.on('error', reject).end(method === 'POST' ? '{}' : undefined)
  })
}

/** Everything that routes.ts serves, and an address that nothing serves. */
const routes = (): [string, string][] => [
  ['POST', '/admin'],
  ['GET', link],
  ['HEAD', link],
  ['PUT', '/storage/a.txt'],
  ['OPTIONS', '/storage/a.txt'],
  ['POST', '/wx/callFunction'],
  ['POST', '/wx/uploadFile'],
  ['GET', '/console'],
  ['POST', '/console/state'],
  ['GET', '/health'],
  ['GET', '/sent'],
  ['POST', '/call/x'],
  ['GET', '/'],
  ['GET', '/index.html'],
  ['DELETE', '/nothing'],
]

it('no route answers under a foreign name, which shows that somebody re-pointed it to this machine', async () => {
  for (const [method, target] of routes()) {
    for (const host of [
      'evil.example',
      `evil.example:${cloud.port}`,
      '127.0.0.1.evil.example',
      'localhost.evil',
      '@',
      'localhost',
      `localhost:${cloud.port + 1}`,
      `evil@localhost:${cloud.port}`,
      `127.1:${cloud.port}`,
    ])
      expect([method, target, host, (await ask(method, target, { host })).status]).toEqual([method, target, host, 403])
  }
})

it('every route answers under the names of this machine', async () => {
  for (const [method, target] of routes()) {
    for (const host of [`127.0.0.1:${cloud.port}`, `LOCALHOST:${cloud.port}`, `[::1]:${cloud.port}`]) {
      const { body } = await ask(method, target, { host })
      expect([method, target, body.includes('INVALID_REQUEST_SOURCE')]).toEqual([method, target, false])
    }
  }
})

it('pages of other origins neither write nor learn what an administrator may', async () => {
  const host = `127.0.0.1:${cloud.port}`
  const administrative = /^\/(admin|wx|console|sent)/
  for (const [method, target] of routes()) {
    for (const origin of ['https://evil.example', 'null', `http://localhost:${cloud.port + 1}`, `https://${host}`]) {
      const refused = !/GET|HEAD|OPTIONS/.test(method) || administrative.test(target)
      const { status } = await ask(method, target, { host, origin })
      expect([method, target, origin, status === 403]).toEqual([method, target, origin, refused])
    }
    for (const origin of [`http://${host}`, `http://localhost:${cloud.port}`]) {
      const { body } = await ask(method, target, { host, origin })
      expect([method, target, body.includes('INVALID_REQUEST_SOURCE')]).toEqual([method, target, false])
    }
  }
})

it('pages of a server in front may write once it is named', async () => {
  const headers = { host: `127.0.0.1:${cloud.port}`, origin: 'http://127.0.0.1:1' }
  expect((await ask('POST', '/call/x', headers)).status).toBe(403)
  cloud.origins.add('http://127.0.0.1:1')
  expect((await ask('POST', '/call/x', headers)).status).toBe(200)
  cloud.origins.delete('http://127.0.0.1:1')
})

it('a target that is no path is refused', async () => {
  const host = `127.0.0.1:${cloud.port}`
  for (const target of [
    'http://127.0.0.1/health',
    '//health',
    '/\\health',
    '/./\\health',
    '/x/..//health',
    '*',
    '/%',
    'http://[',
  ])
    expect([target, (await ask('GET', target, { host })).status]).toEqual([target, 400])
})
