import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalCloud } from '../../index'
import { fixture, sdk, startCloud } from './cloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startCloud({
    functions: [
      fixture('echo'),
      fixture('crashing'),
      { ...fixture('crashing'), name: 'hasty', timeout: 1 },
      fixture('identity'),
      fixture('responder'),
    ],
    httpAccess: [
      { path: '/call', function: 'echo' },
      { path: '/call/crashing', function: 'crashing' },
      { path: '/call/hasty', function: 'hasty' },
      { path: '/answer', function: 'responder' },
    ],
  })
})
afterAll(() => cloud.close())

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(cloud.url + path, { method: 'POST', body, headers })

describe('HTTP access', () => {
  it('turns a request into the documented event', async () => {
    const response = await post('/call/booking/book?a=1&b=%E4%BA%8C', '{"x":1}', {
      'content-type': 'application/json',
      'x-own': 'y',
    })
    const { event } = (await response.json()) as { event: Record<string, Record<string, string>> }
    expect(event).toMatchObject({
      path: '/call/booking/book',
      httpMethod: 'POST',
      queryStringParameters: { a: '1', b: '二' },
      body: '{"x":1}',
      isBase64Encoded: false,
      requestContext: { envId: 'local-test' },
    })
    expect(event.headers).toMatchObject({ 'x-own': 'y', 'content-type': 'application/json' })
  })

  it('carries bytes as base64, both ways', async () => {
    const bytes = Buffer.from([0, 255, 1, 254])
    const response = await post('/call', bytes, { 'content-type': 'application/octet-stream' })
    const { event } = (await response.json()) as { event: { body: string; isBase64Encoded: boolean } }
    expect([event.isBase64Encoded, event.body]).toEqual([true, bytes.toString('base64')])
  })

  it('prefers the longer path and leaves other paths alone', async () => {
    expect(await (await post('/call/crashing', '{}')).text()).toBe('alive')
    expect((await fetch(`${cloud.url}/caller`)).status).toBe(404)
  })

  it('takes every form of answer', async () => {
    const get = async (name: string) => {
      const response = await fetch(`${cloud.url}/answer/${name}`)
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        body: Buffer.from(await response.arrayBuffer()),
        own: response.headers.get('x-own'),
      }
    }
    expect(await get('created')).toEqual({ status: 201, type: 'text/csv', body: Buffer.from('a,b'), own: 'y' })
    expect((await get('bytes')).body).toEqual(Buffer.from([0, 255]))
    expect(String((await get('object')).body)).toBe('{"a":1}')
    expect(await get('text')).toMatchObject({
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: Buffer.from('plain'),
    })
    expect(await get('json')).toMatchObject({
      type: 'application/json; charset=utf-8',
      body: Buffer.from('[1,{"a":"二"}]'),
    })
    expect(String((await get('nothing')).body)).toBe('null')
    expect((await get('nonsense')).status).toBe(500)
  })

  it("answers a function's failure with a status and no stack", async () => {
    const failed = await fetch(`${cloud.url}/answer/anything-else`)
    expect(failed.status).toBe(500)
    expect(await failed.json()).toEqual({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: 'Error: thrown on purpose',
      requestId: expect.any(String),
    })
    expect((await fetch(`${cloud.url}/call/hasty?pause=60000`)).status).toBe(504)
    expect((await post('/call/x', 'x'.repeat(7 * 1024 * 1024), { 'content-type': 'text/plain' })).status).toBe(413)
  })
})

describe("the gateway for the mini-program's tests", () => {
  it('calls as the given person', async () => {
    const response = await post(
      '/wx/callFunction',
      JSON.stringify({ openid: 'alice', name: 'identity', data: { a: 1 } }),
    )
    expect(await response.json()).toMatchObject({
      result: { before: ['alice', 'alice', 'alice'] },
      errMsg: 'cloud.callFunction:ok',
      requestID: expect.any(String),
    })
  })

  it('fails as wx.cloud does', async () => {
    const fail = async (body: object) =>
      (await (await post('/wx/callFunction', JSON.stringify(body))).json()) as { errCode: number }
    expect((await fail({ openid: 'alice', name: 'absent' })).errCode).toBe(-501000)
    expect((await fail({ openid: 'alice', name: 'crashing', data: { how: 'throw' } })).errCode).toBe(-504002)
    expect((await fail({ openid: 'alice', name: 'hasty', data: { pause: 60_000 } })).errCode).toBe(-504003)
    expect((await fail({ name: 'echo' })).errCode).toBe(-501007)
  })

  it('uploads', async () => {
    const form = new FormData()
    form.set('openid', 'alice')
    form.set('cloudPath', 'tmp/照片.png')
    form.set('file', new Blob([Buffer.from([1, 2, 3])]), 'x.png')
    const { fileID } = (await (await post('/wx/uploadFile', form)).json()) as { fileID: string }
    expect(await cloud.storage.read(fileID)).toEqual(Buffer.from([1, 2, 3]))
  })
})

describe('whatever arrives', () => {
  it('answers health', async () => {
    expect(await (await fetch(`${cloud.url}/health`)).json()).toMatchObject({ status: 'ok', env: 'local-test' })
  })

  it('answers malformed calls of the API with a code', async () => {
    const code = async (body: BodyInit, headers = {}) =>
      ((await (await post('/admin', body, headers)).json()) as { code: string }).code
    expect(await code('{')).toBe('INVALID_PARAM')
    expect(await code('[]')).toBe('INVALID_PARAM')
    expect(await code('null')).toBe('INVALID_PARAM')
    expect(await code('{}')).toBe('INVALID_ACTION')
    expect(await code('{"action":"constructor"}')).toBe('INVALID_ACTION')
    expect(await code('{"action":"functions.invokeFunction","request_data":"{"}')).toBe('INVALID_PARAM')
    expect(await code('{"action":"storage.batchDeleteFile","fileid_list":7}')).toBe('INVALID_PARAM')
    expect(await code('{"action":"database.addCollection","envName":"another"}')).toBe('INVALID_ENV')
    expect(await code('x', { 'content-type': 'multipart/form-data' })).toBe('INVALID_PARAM')
    expect(await code('x', { 'content-type': 'multipart/form-data; boundary=boundary' })).toBe('INVALID_PARAM')
    expect(await code('x'.repeat(25 * 1024 * 1024))).toBe('EXCEED_REQUEST_SIZE_LIMIT')
  })

  it('names an action that it does not know', async () => {
    const response = await post('/admin', JSON.stringify({ action: 'auth.getUserInfoForAdmin' }))
    expect(await response.json()).toMatchObject({
      code: 'INVALID_ACTION',
      message: expect.stringContaining('auth.getUserInfoForAdmin'),
    })
  })

  it('survives a broken request, a broken connection and a request target that is none', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(cloud.port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'))
      socket.on('close', () => resolve()).resume()
    })
    await new Promise<void>((resolve) => {
      const aborted = request(`${cloud.url}/admin`, { method: 'POST', headers: { 'content-length': 100 } })
      aborted.on('error', () => resolve())
      aborted.write('{')
      setTimeout(() => aborted.destroy(new Error('gone')), 20)
    })
    const target = await new Promise<number | undefined>((resolve) =>
      request({ host: '127.0.0.1', port: cloud.port, path: '//', method: 'GET' }, ({ statusCode }) =>
        resolve(statusCode),
      ).end(),
    )
    expect(target).toBeGreaterThanOrEqual(400)
    expect((await fetch(`${cloud.url}/health`)).status).toBe(200)
  })

  it('serves this machine only', async () => {
    const { networkInterfaces } = await import('node:os')
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others) await expect(fetch(`http://${address}:${cloud.port}/health`)).rejects.toThrow()
    expect((await sdk(cloud).callFunction({ name: 'echo', data: {} })).result).toBeDefined()
  })
})
