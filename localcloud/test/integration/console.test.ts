import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud, temporaryFolder } from './cloud'

const hosting = temporaryFolder()
let cloud: LocalCloud
beforeAll(async () => {
  mkdirSync(path.join(hosting, 'sub'))
  writeFileSync(path.join(hosting, 'index.html'), '<p>first page')
  writeFileSync(path.join(hosting, 'app.js'), 'let a')
  writeFileSync(path.join(hosting, 'sub', 'index.html'), '<p>sub')
  writeFileSync(path.join(path.dirname(hosting), 'outside.txt'), 'secret')
  cloud = await startCloud({
    hosting,
    collections: ['things'],
    indexes: [{ collection: 'things', name: 'by_n', keys: [['n', 1]] }],
    functions: [fixture('echo', { triggers: [{ name: 'tick', type: 'timer', config: '0 0 2 * * * *' }] })],
    httpAccess: [{ path: '/call', function: 'echo' }],
  })
  for (let n = 0; n < 20; n++) await sdk(cloud).database().collection('things').add({ n })
})
afterAll(() => cloud.close())

const ask = async (name: string, body: object = {}) =>
  (await (await fetch(`${cloud.url}/console/${name}`, { method: 'POST', body: JSON.stringify(body) })).json()) as {
    value: never
    code?: string
  }

describe('the console', () => {
  it('serves its page and every file that this names, directly or through another', async () => {
    const seen = new Map<string, string | null>()
    const visit = async (name: string): Promise<void> => {
      if (seen.has(name)) return
      const response = await fetch(new URL(name, cloud.url))
      seen.set(name, response.headers.get('content-type'))
      expect(response.status, name).toBe(200)
      const named = (await response.text()).matchAll(/(?:src=|href=|from )["']([^"']+)["']/g)
      for (const [, next] of named) await visit(new URL(next!, new URL(name, cloud.url)).pathname)
    }
    await visit('/console')
    expect(seen.get('/console')).toContain('text/html')
    expect(seen.get('/console/style.css')).toContain('text/css')
    expect(seen.get('/console/main.mjs')).toContain('text/javascript')
    expect(seen.get('/console/tabs/faults.mjs')).toContain('text/javascript')
    for (const absent of ['/console/absent.mjs', '/console/../api.ts', '/console/tabs/..%2f..%2fapi.ts'])
      expect((await fetch(cloud.url + absent)).status, absent).toBe(404)
  })

  it('shows what there is', async () => {
    expect((await ask('state')).value).toMatchObject({
      env: 'local-test',
      collections: [{ name: 'things', count: 20 }],
      functions: [{ name: 'echo' }],
      timers: [{ functionName: 'echo', name: 'tick', running: false }],
    })
  })

  it('queries, and says which index was used', async () => {
    const { value } = await ask('query', {
      collection: 'things',
      query: '{"n":{"$gte":17}}',
      order: '{"n":-1}',
      limit: 2,
    })
    const { list, explained } = value as { list: string[]; explained: object }
    expect(list.map((line) => Number(JSON.parse(line).n.$numberInt ?? JSON.parse(line).n))).toEqual([19, 18])
    expect(explained).toMatchObject({ index: 'by_n', examined: 3, matched: 3 })
    expect((await ask('query', { collection: 'absent', query: '{}' })).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })

  it('runs functions and timers, shows logs and files, plans faults, moves the clock', async () => {
    expect(
      (await ask('invoke', { name: 'echo', event: { reply: 4, log: 'here' }, caller: { openid: 'alice' } })).value,
    ).toBe(4)
    expect(JSON.stringify((await ask('logs', { name: 'echo' })).value)).toContain('logged here')
    expect((await ask('runTimer', { functionName: 'echo', name: 'tick' })).value).toMatchObject({
      event: { Type: 'Timer' },
    })
    await sdk(cloud).uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('x') })
    const [file] = (await ask('files', { prefix: 'a' })).value as { url: string }[]
    expect(await (await fetch(file!.url)).text()).toBe('x')
    await ask('accept', { openid: 'alice', template: 't', times: 1 })
    expect(
      cloud.wechat.subscriptions.send({ touser: 'alice', template_id: 't', data: { thing1: { value: '好' } } }),
    ).toMatchObject({ errcode: 0 })
    expect((await ask('sent')).value).toHaveLength(1)
    expect((await ask('faults', { rules: [{ action: 'x', kind: 'error' }] })).value).toMatchObject({
      rules: [{ action: 'x' }],
    })
    await ask('clock', { offset: 86_400_000 })
    expect(cloud.now() - Date.now()).toBeGreaterThan(86_000_000)
    cloud.setClockOffset(0)
  })

  it('takes nothing from a page of another site, nor under another name', async () => {
    const status = (path: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(cloud.url + path, { method: 'POST', headers }, (response) =>
          resolve(response.resume().statusCode),
        )
        sent.on('error', reject).end('{}')
      })
    for (const path of ['/console/state', '/admin', '/wx/callFunction', '/call']) {
      expect(await status(path, { origin: 'https://example.com' })).toBe(403)
      expect(await status(path, { origin: 'null' })).toBe(403)
      expect(await status(path, { host: 'example.com' })).toBe(403)
      expect(await status(path, { origin: cloud.url })).toBe(200)
    }
  })
})

describe('static hosting', () => {
  const get = async (pathname: string) => {
    const response = await fetch(cloud.url + pathname)
    return [response.status, await response.text()]
  }

  it('serves files, the single page for its routes, and 404 for a missing file', async () => {
    expect(await get('/')).toEqual([200, '<p>first page'])
    expect(await get('/app.js?v=1')).toEqual([200, 'let a'])
    expect(await get('/sub/')).toEqual([200, '<p>sub'])
    expect(await get('/pages/some/route')).toEqual([200, '<p>first page'])
    expect((await get('/absent.js'))[0]).toBe(404)
    expect((await get('/call'))[1]).toContain('"httpMethod":"GET"')
  })

  it('serves nothing outside its folder', async () => {
    for (const bad of ['/..%2foutside.txt', '/%2e%2e%2foutside.txt', '/%00', '/%E0%A4%A'])
      expect((await get(bad))[1], bad).not.toContain('secret')
    expect((await get('/%00'))[0]).toBe(400)
  })
})
