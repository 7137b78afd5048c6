import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, startCloud } from './cloud'
import { readQr } from './read-qr'

const permissions = [
  'security.msgSecCheck',
  'security.mediaCheckAsync',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
]
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud({
    functions: [fixture('open-api', { permissions }), fixture('events')],
    wechat: { appid: 'wx123', eventsFunction: 'events' },
  })
})
afterAll(() => cloud.close())

type Answer = Record<string, unknown> & { failed?: { errCode: number; errMsg: string; code: string } }
const call = (api: string, params: object, openid = 'alice') =>
  cloud.invoke('open-api', { api, params }, { openid }) as Promise<Answer>

describe('content checks', () => {
  const check = (changes: object = {}) => ({ content: '你好', version: 2, scene: 2, openid: 'alice', ...changes })

  it('judges text as told, passing the rest', async () => {
    expect(await call('security.msgSecCheck', check())).toMatchObject({ result: { suggest: 'pass', label: 100 } })
    cloud.wechat.judgeText('坏词', { suggest: 'review', label: 20006 })
    const judged = await call('security.msgSecCheck', check({ content: '一个坏词。' }))
    expect(judged).toMatchObject({ result: { suggest: 'review', label: 20006 }, traceId: expect.any(String) })
  })

  it('refuses version 1, an absent person and one who has not been there for two hours', async () => {
    expect((await call('security.msgSecCheck', check({ version: 1 }))).failed?.errCode).toBe(40097)
    expect((await call('security.msgSecCheck', check({ openid: 'never-here' }))).failed?.errCode).toBe(61010)
    await call('security.msgSecCheck', check({ openid: 'grace' }), 'grace')
    cloud.setClockOffset(2 * 3600_000 + 60_000)
    expect((await call('security.msgSecCheck', check({ openid: 'grace' }))).failed?.errCode).toBe(61010)
    cloud.setClockOffset(0)
  })

  it('reports a media check later to the events function', async () => {
    cloud.wechat.judgeMedia('bad.png', { suggest: 'risky', label: 20001 })
    const media = { mediaUrl: 'https://example.com/bad.png', mediaType: 2, version: 2, scene: 2, openid: 'alice' }
    const { traceId } = await call('security.mediaCheckAsync', media)
    const pushed = async () => cloud.logs('events').find(({ text }) => text.includes(String(traceId)))
    await expect.poll(pushed).toBeDefined()
    expect(JSON.parse((await pushed())!.text)).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      FromUserName: 'alice',
      appid: 'wx123',
      trace_id: traceId,
      result: { suggest: 'risky', label: 20001 },
    })
  })
})

describe('phonenumber.getPhoneNumber', () => {
  it('is worth one exchange within five minutes', async () => {
    cloud.wechat.sharePhone('code-1', '13800000000')
    cloud.wechat.sharePhone('code-2', '13800000001')
    expect(await call('phonenumber.getPhoneNumber', { code: 'code-1' })).toMatchObject({
      phoneInfo: { purePhoneNumber: '13800000000', countryCode: '86' },
    })
    expect((await call('phonenumber.getPhoneNumber', { code: 'code-1' })).failed?.errCode).toBe(40029)
    cloud.setClockOffset(301_000)
    expect((await call('phonenumber.getPhoneNumber', { code: 'code-2' })).failed?.errCode).toBe(40029)
    cloud.setClockOffset(0)
  })
})

describe('wxacode.getUnlimited', () => {
  it.each(['s=abc-123', 'a', 'b=b_0123456789abcdef', 'c=~!*()'])('draws %s so that it can be read', async (scene) => {
    const { buffer, contentType } = await call('wxacode.getUnlimited', { scene, page: 'pages/index', width: 300 })
    expect(contentType).toBe('image/png')
    expect(readQr(cells(Buffer.from(String(buffer), 'base64')))).toBe(scene)
  })

  it('refuses what WeChat refuses', async () => {
    expect((await call('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).failed?.errCode).toBe(40169)
    expect((await call('wxacode.getUnlimited', { scene: '中文' })).failed?.errCode).toBe(40169)
    expect((await call('wxacode.getUnlimited', { scene: 'a', page: '/pages/x' })).failed?.errCode).toBe(41030)
  })
})

/** Reads a 1-bit grey PNG back, without the encoder's help: one sample from the middle of each cell, whose width the first finder tells. */
function cells(png: Buffer): boolean[][] {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const width = png.readUInt32BE(16)
  const at = png.indexOf('IDAT')
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const line = Math.ceil(width / 8) + 1
  const black = (x: number, y: number) => !((pixels[y * line + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1)
  const all = Array.from({ length: width }, (_, i) => i)
  const first = all.find((i) => black(i, i))!
  const scale = first / 4
  const middle = (i: number) => i * scale + Math.floor(scale / 2)
  const count = Array.from({ length: width / scale }, (_, i) => i)
  return count.map((y) => count.map((x) => black(middle(x), middle(y))))
}
