import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../localcloud'
import { fixture, sdk, startCloud, temporaryFolder } from './cloud'

const permissions = [
  'subscribeMessage.send',
  'security.msgSecCheck',
  'security.mediaCheckAsync',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
]
const options = {
  dataDir: temporaryFolder(),
  functions: [
    fixture('open-api', {
      permissions,
      triggers: [{ name: 'nightly', type: 'timer' as const, config: '0 0 2 * * * *' }],
    }),
    { ...fixture('open-api', { permissions: ['security.msgSecCheck'] }), name: 'restricted' },
    fixture('events'),
  ],
  wechat: { appid: 'wx123', eventsFunction: 'events' },
}
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud(options)
})
afterAll(() => cloud.close())

type Answer = Record<string, unknown> & { failed?: { errCode: number; errMsg: string; code: string } }
const call = (api: string, params: object, name = 'open-api', as: object = { openid: 'alice' }) =>
  cloud.invoke(name, { api, params }, as) as Promise<Answer>
const viaJson = (api: string, params: object) =>
  cloud.invoke('open-api', { api, params, json: true }, { openid: 'alice' }) as Promise<{
    result: Record<string, unknown>
  }>

const message = (changes: object = {}) => ({
  touser: 'alice',
  templateId: 'booked',
  page: 'pages/booking?id=1',
  data: { thing1: { value: '预约成功' }, time2: { value: '2026年11月20日 10:00' } },
  ...changes,
})

describe('subscribeMessage.send', () => {
  it('spends one accept per message, then answers 43101', async () => {
    cloud.wechat.accept('alice', 'booked', 2)
    expect(await call('subscribeMessage.send', message())).toMatchObject({
      errCode: 0,
      errMsg: 'openapi.subscribeMessage.send:ok',
    })
    expect(await viaJson('subscribeMessage.send', message())).toMatchObject({ result: { errcode: 0 } })
    const { failed } = await call('subscribeMessage.send', message())
    expect(failed).toMatchObject({ errCode: 43101, errMsg: expect.stringContaining('user refuse to accept the msg') })
    expect(await viaJson('subscribeMessage.send', message())).toMatchObject({ result: { errcode: 43101 } })
    expect(cloud.wechat.sent()).toHaveLength(2)
    expect(cloud.wechat.sent()[0]).toMatchObject({
      openid: 'alice',
      template: 'booked',
      page: 'pages/booking?id=1',
      data: message().data,
    })
    expect(await (await fetch(`${cloud.url}/sent`)).json()).toEqual(cloud.wechat.sent())
  })

  it('spends nothing of another template or person, nor on a refused message', async () => {
    cloud.wechat.accept('bob', 'booked')
    expect((await call('subscribeMessage.send', message({ templateId: 'other', touser: 'bob' }))).failed?.errCode).toBe(
      43101,
    )
    const wrong = { thing1: { value: '一'.repeat(21) } }
    expect((await call('subscribeMessage.send', message({ touser: 'bob', data: wrong }))).failed).toMatchObject({
      errCode: 47003,
      errMsg: expect.stringContaining('data.thing1.value'),
    })
    expect((await call('subscribeMessage.send', message({ touser: '' }))).failed?.errCode).toBe(40003)
    expect((await call('subscribeMessage.send', message({ templateId: '' }))).failed?.errCode).toBe(40037)
    expect((await call('subscribeMessage.send', message({ page: '/pages/x' }))).failed?.errCode).toBe(41030)
    expect((await call('subscribeMessage.send', message({ touser: 'bob' }))).errCode).toBe(0)
  })

  it('sends no more than was accepted, however many ask at once', async () => {
    cloud.wechat.accept('carol', 'booked', 3)
    const all = await Promise.all(
      Array.from({ length: 8 }, () => call('subscribeMessage.send', message({ touser: 'carol' }))),
    )
    expect(all.filter(({ errCode }) => errCode === 0)).toHaveLength(3)
    expect(cloud.wechat.sent().filter(({ openid }) => openid === 'carol')).toHaveLength(3)
  })

  it('may be told how to end, once', async () => {
    cloud.wechat.accept('dave', 'booked', 2)
    cloud.wechat.program('subscribeMessage.send', { errcode: -1, errmsg: 'system error' })
    expect((await call('subscribeMessage.send', message({ touser: 'dave' }))).failed?.errCode).toBe(-1)
    cloud.wechat.program('subscribeMessage.send', 'lost')
    expect((await call('subscribeMessage.send', message({ touser: 'dave' }))).failed?.errMsg).toContain(
      'socket hang up',
    )
    expect(cloud.wechat.sent().filter(({ openid }) => openid === 'dave')).toHaveLength(1)
  })

  it('works from a timer and remembers across a restart', async () => {
    cloud.wechat.accept('erin', 'booked', 2)
    expect(
      (await call('subscribeMessage.send', message({ touser: 'erin' }), 'open-api', { source: 'wx_trigger' })).errCode,
    ).toBe(0)
    const before = cloud.wechat.sent()
    await cloud.close()
    cloud = await startCloud(options)
    expect(cloud.wechat.sent()).toEqual(before)
    expect((await call('subscribeMessage.send', message({ touser: 'erin' }))).errCode).toBe(0)
    expect((await call('subscribeMessage.send', message({ touser: 'erin' }))).failed?.errCode).toBe(43101)
  })
})

describe('who may call', () => {
  it('needs the permission of the function', async () => {
    const { failed } = await call('subscribeMessage.send', message(), 'restricted')
    expect(failed?.errCode).toBe(-604101)
  })

  it('answers what is not implemented with its name or number', async () => {
    expect((await call('wxacode.get', { path: 'x' })).failed?.errCode).toBe(-604100)
    await expect(sdk(cloud).callWxPayApi({ apiName: 'x', requestData: Buffer.from('{}') })).rejects.toMatchObject({
      code: 'INVALID_ACTION',
      message: expect.stringContaining('wx.wxPayApi'),
    })
  })

  it('needs an invocation that WeChat started', async () => {
    cloud.wechat.accept('frank', 'booked')
    const { failed } = await call('subscribeMessage.send', message({ touser: 'frank' }), 'open-api', { source: 'http' })
    expect(failed).toMatchObject({
      errCode: -501001,
      errMsg: expect.stringContaining('invalid wx openapi access_token'),
    })
    await expect(
      sdk(cloud).callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: Buffer.from('{}') }),
    ).rejects.toMatchObject({ code: 'INVALID_WX_ACCESS_TOKEN' })
  })
})

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
    await call('security.msgSecCheck', check({ openid: 'grace' }), 'open-api', { openid: 'grace' })
    cloud.setClockOffset(2 * 3600_000 + 60_000)
    expect((await call('security.msgSecCheck', check({ openid: 'grace' }))).failed?.errCode).toBe(61010)
    cloud.setClockOffset(0)
  })

  it('reports a media check later to the events function', async () => {
    cloud.wechat.judgeMedia('bad.png', { suggest: 'risky', label: 20001 })
    const media = { mediaUrl: 'https://example.com/bad.png', mediaType: 2, version: 2, scene: 2, openid: 'alice' }
    const { traceId } = await call('security.mediaCheckAsync', media)
    const pushed = async () => cloud.logs('events').find(({ text }) => text.includes(String(traceId)))
    await expect.poll(pushed, { timeout: 5000 }).toBeDefined()
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
  it('draws the scene as a QR code', async () => {
    const { buffer, contentType } = await call('wxacode.getUnlimited', {
      scene: 's=abc-123',
      page: 'pages/index',
      width: 300,
    })
    expect(contentType).toBe('image/png')
    const { data, size } = encode('s=abc-123', { border: 4 })
    expect(cells(Buffer.from(String(buffer), 'base64'), size)).toEqual(data)
  })

  it('refuses what WeChat refuses', async () => {
    expect((await call('wxacode.getUnlimited', { scene: 'x'.repeat(33) })).failed?.errCode).toBe(40169)
    expect((await call('wxacode.getUnlimited', { scene: '中文' })).failed?.errCode).toBe(40169)
    expect((await call('wxacode.getUnlimited', { scene: 'a', page: '/pages/x' })).failed?.errCode).toBe(41030)
  })
})

/** Reads a 1-bit grey PNG back, without the encoder's help: one sample from the middle of each cell. */
function cells(png: Buffer, count: number): boolean[][] {
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const width = png.readUInt32BE(16)
  const at = png.indexOf('IDAT')
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const scale = width / count
  const line = Math.ceil(width / 8) + 1
  const black = (x: number, y: number) => !((pixels[y * line + 1 + (x >> 3)]! >> (7 - (x & 7))) & 1)
  const middle = (i: number) => i * scale + Math.floor(scale / 2)
  return Array.from({ length: count }, (_, y) => Array.from({ length: count }, (_, x) => black(middle(x), middle(y))))
}
