import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFront } from '../../dev/front'

const site = mkdtempSync(path.join(tmpdir(), 'site-'))
let front: Awaited<ReturnType<typeof startFront>>
beforeAll(async () => {
  writeFileSync(path.join(site, 'index.html'), 'the app')
  front = await startFront({ url: 'http://127.0.0.1:1', wechat: { accept: () => undefined } }, 0, site)
})
afterAll(async () => {
  await front.close()
  rmSync(site, { recursive: true })
})

/** The path goes out as it is: `fetch` would mend it. */
const statusOf = (asked: string) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(front.url)
    request({ hostname, port, path: asked }, (answer) => resolve(answer.resume().statusCode))
      .on('error', reject)
      .end()
  })

it('refuses what is no path, and answers the next', async () => {
  for (const asked of ['/%', '//', '/%e4%b8']) expect(await statusOf(asked)).toBe(400)
  expect(await statusOf('/any/address')).toBe(200)
})
