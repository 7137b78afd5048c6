import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud, temporaryFolder } from './cloud'

const options = {
  dataDir: temporaryFolder(),
  functions: [
    fixture('open-api', { permissions: ['subscribeMessage.send'] }),
    { ...fixture('open-api', { permissions: ['security.msgSecCheck'] }), name: 'restricted' },
  ],
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
