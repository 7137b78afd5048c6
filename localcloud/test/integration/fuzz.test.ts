import { request } from 'node:http'
import path from 'node:path'
import { Reader } from 'protobufjs/minimal'
import { expect, it, vi } from 'vitest'
import { type Link, use } from './arbitrary-link'
import { openApiCall } from './arbitrary-open-api'
import { anything, type Sent } from './arbitrary-request'
import { fixture, sdk, startCloud, withCloud } from './cloud'

const REQUESTS = 5000
interface Answer {
  status: number
  type: string
  text: string
  bytes: Buffer
}
const send = (port: number, { method, path, headers, body }: Sent) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          text: String(bytes),
          bytes,
        })
      })
    })
    sent.on('error', reject).end(body)
  })

const SERVER = path.resolve(import.meta.dirname, '../..')
/** A function's own stack may be shown: those of these tests lie within the package. */
const isInside = (text: string) => text.replaceAll(`${SERVER}/test/`, '').includes(`${SERVER}/`)

/** JSON that is JSON, XML that is an error, and never the inside of the server. */
function isWellFormed({ status, type, text }: Pick<Answer, 'status' | 'type' | 'text'>): boolean {
  if (status < 200 || status > 599 || isInside(text)) return false
  if (type.startsWith('application/json') && text !== '') return JSON.parse(text) !== undefined
  if (type === 'application/xml' && text !== '') return /^<\?xml.*<Error>.*<\/Error>$/s.test(text)
  return true
}

it(`answers ${REQUESTS} arbitrary requests, each well-formed, and goes on serving`, async () => {
  const cloud = await startCloud({
    collections: ['things'],
    functions: [fixture('echo')],
    httpAccess: [{ path: '/call', function: 'echo' }],
  })
  const wrong: unknown[] = []
  for (let done = 0; done < REQUESTS; done += 10) {
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        const sent = anything()
        const answer = await send(cloud.port, sent).catch((error: Error) => ({
          status: 0,
          type: '',
          text: error.message,
        }))
        if (!isWellFormed(answer)) wrong.push({ sent: { ...sent, body: String(sent.body) }, answer })
      }),
    )
  }
  expect(wrong.slice(0, 3)).toEqual([])
  expect((await fetch(`${cloud.url}/health`)).status).toBe(200)
  expect(await cloud.invoke('echo', { reply: 'alive' })).toBe('alive')
  await cloud.close()
}, 300_000)

/** A `CommOpenApiResp` whose data is an answer of WeChat, or that carries an error of the gateway; or a refusal in JSON that was foreseen. */
function isOpenApiAnswer({ status, type, text, bytes }: Answer): boolean {
  if (status !== 200) return false
  if (type.startsWith('application/json')) {
    const { code, data } = JSON.parse(text) as { code?: string; data?: { responseData: string } }
    if (data) return typeof JSON.parse(data.responseData) === 'object'
    return typeof code === 'string' && code !== 'SYS_ERR'
  }
  const fields = new Map<number, Uint8Array | number>()
  for (const reader = Reader.create(bytes); reader.pos < reader.len; ) {
    const tag = reader.uint32()
    fields.set(tag >>> 3, (tag & 7) === 2 ? reader.bytes() : reader.int32())
  }
  const [data, contentType, code] = [1, 2, 3].map((field) => fields.get(field))
  if (code !== undefined) return code === -604100 || code === -604101
  if (String(Buffer.from(contentType as Uint8Array)) !== 'application/json') return (data as Uint8Array).length > 0
  return Number.isInteger(JSON.parse(String(Buffer.from(data as Uint8Array))).errcode)
}

it(
  `answers ${REQUESTS} spoilt calls of the open API in protobuf and JSON, none of them by accident`,
  () =>
    withCloud(
      {
        functions: [
          fixture('token-holder', {
            timeout: 60,
            permissions: [
              'subscribeMessage.send',
              'wxacode.getUnlimited',
              'security.msgSecCheck',
              'security.mediaCheckAsync',
              'phonenumber.getPhoneNumber',
            ],
          }),
        ],
      },
      async (cloud) => {
        cloud.invoke('token-holder', {}, { openid: 'alice' }).catch(() => undefined)
        const token = await vi.waitUntil(() => cloud.logs('token-holder').find(({ level }) => level === 'log')?.text)
        cloud.wechat.accept('alice', 'template', REQUESTS)
        const wrong: unknown[] = []
        const seen = new Set<string>()
        for (let done = 0; done < REQUESTS; done++) {
          const sent = openApiCall(token)
          const answer = await send(cloud.port, sent)
          if (!isOpenApiAnswer(answer))
            wrong.push({ sent: sent.body.toString('latin1').slice(0, 2000), answer: answer.text })
          for (const code of answer.text.match(/(?<="err)code":-?\d+|(?<="code":")\w+/g) ?? []) seen.add(code)
        }
        expect(wrong.slice(0, 3)).toEqual([])
        // it came as far as what WeChat answers, good and bad
        for (const code of ['0', '40003', '40037', '47003', '40169', '40029', '40097', '61010'])
          expect(seen).toContain(`code":${code}`)
        expect(seen).toContain('INVALID_PARAM')
        expect(seen).toContain('INVALID_WX_ACCESS_TOKEN')
        expect((await fetch(`${cloud.url}/health`)).status).toBe(200)
      },
    ),
  120_000,
)

it(
  `of ${REQUESTS} uses of signed links, lets through what was signed, while it lasts, and nothing else`,
  () =>
    withCloud({}, async (cloud) => {
      const app = sdk(cloud)
      const { fileID } = await app.uploadFile({ cloudPath: 'file/kept.txt', fileContent: Buffer.from('kept') })
      const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 600 }] })
      const down = new URL(fileList[0]!.tempFileURL)
      const { data } = await app.getUploadMetadata({ cloudPath: 'file/new.txt' })
      const up = new URLSearchParams(data.authorization)
      const links: Link[] = [
        { method: 'GET', path: down.pathname, query: down.searchParams },
        { method: 'PUT', path: new URL(data.url).pathname, query: up },
      ]
      const wrong: unknown[] = []
      const now = cloud.now()
      for (let done = 0; done < REQUESTS; done++) {
        // the clock goes to and fro, to before the signing and to long after
        const skew = [0, 0, -86_400_000, 590_000, 86_400_000][done % 5]!
        cloud.setClockOffset(now + skew - Date.now())
        const { sent, isSigned, link } = use(links)
        const isDue = Number(link.query.get('t')) * 1000 >= now + skew + 5000
        const answer = await send(cloud.port, sent)
        const { status } = answer
        const isRight = isSigned && isDue ? status === 200 : status === 403 || status === 400
        if (!isRight || !isWellFormed(answer)) wrong.push({ sent, skew, answer })
      }
      expect(wrong.slice(0, 3)).toEqual([])
      cloud.setClockOffset(0)
      expect(String(await cloud.storage.read(fileID))).toBe('kept')
    }),
  120_000,
)
