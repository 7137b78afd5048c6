import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalCloud, startLocalCloud } from '../../localcloud'
import { openBrowser } from './browser'

// As inside CloudBase: otherwise the SDK asks the network whether it is there.
const ENV = 'console'
Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: ENV })

/** The console of the local CloudBase as a person uses it, on a phone and on a desk. */
const dataDir = mkdtempSync(path.join(tmpdir(), 'console-'))
let cloud: LocalCloud
let browser: Browser
beforeAll(async () => {
  const triggers = [{ name: 'tick', type: 'timer' as const, config: '0 0 2 * * * *' }]
  const dir = path.join(import.meta.dirname, 'functions/echo')
  cloud = await startLocalCloud({
    dataDir,
    env: ENV,
    collections: ['empty', 'things'],
    indexes: [{ collection: 'things', name: 'by_n', keys: [['n', 1]] }],
    functions: [{ name: 'echo', dir, handler: 'index.main', timeout: 20, memorySize: 256, triggers }],
    httpAccess: [],
    timers: false,
  })
  const app = tcb.init({ env: ENV, secretId: 'id', secretKey: 'key', serviceUrl: `${cloud.url}/admin` })
  await app
    .database()
    .collection('things')
    .add([
      { _id: 'one', n: 1 },
      { _id: 'two', n: 2 },
    ])
  await app.uploadFile({ cloudPath: 'a/file.txt', fileContent: Buffer.from('x') })
  cloud.wechat.accept('alice', 'template')
  cloud.wechat.call('subscribeMessage.send', {
    touser: 'alice',
    template_id: 'template',
    data: { thing1: { value: '您好' } },
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await cloud.close()
  rmSync(dataDir, { recursive: true })
})

/** On each tab: what is done there, and what then is to be read. */
const TABS: [string, (page: Page) => Promise<unknown>, string][] = [
  [
    '文档',
    async (page) => {
      await page.getByRole('button', { name: 'things' }).click()
      await page.getByLabel('条件').fill('{"n":{"$gte":2}}')
      await page.getByRole('button', { name: '查询' }).click()
    },
    '用到索引 by_n：检查 1 条，命中 1 条',
  ],
  [
    '云函数',
    async (page) => {
      await page.getByLabel('event').fill('{"reply":"回答","log":"x"}')
      await page.getByRole('button', { name: '运行' }).click()
    },
    'logged x',
  ],
  ['存储', async () => undefined, 'a/file.txt'],
  ['消息', async () => undefined, 'thing1：您好'],
  ['定时器', (page) => page.getByRole('button', { name: '立即运行' }).click(), 'TriggerName'],
  ['故障', (page) => page.getByRole('button', { name: '加上并重新开始' }).click(), 'latency'],
]

describe.each([
  [390, 844],
  [1440, 900],
])('at %d × %d', (width, height) => {
  it.each(TABS)('%s works, and nothing sticks out', async (tab, act, shown) => {
    const page = await browser.newPage({ viewport: { width, height } })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${cloud.url}/console`)
    await page.getByRole('tab', { name: tab }).click()
    await act(page)
    await page.getByText(shown).filter({ visible: true }).first().waitFor()
    expect(errors).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const low = await page
      .locator('button, input, select, textarea, summary')
      .evaluateAll(
        (controls, least) => controls.filter((each) => each.getBoundingClientRect().height < least).length,
        width < 900 ? 44 : 36,
      )
    expect(low).toBe(0)
    await page.close()
  })
})

it('asks a collection at once when it is chosen', async () => {
  const page = await browser.newPage()
  await page.goto(`${cloud.url}/console`)
  await page.getByText('检查 0 条，命中 0 条').waitFor()
  await page.getByRole('button', { name: 'things' }).click()
  await page.getByText('检查 2 条，命中 2 条').waitFor()
  await page.close()
})
