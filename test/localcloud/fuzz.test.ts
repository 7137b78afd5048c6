import { request } from 'node:http'
import path from 'node:path'
import { expect, it } from 'vitest'
import { anything, type Sent } from './arbitrary-request'
import { fixture, startCloud } from './cloud'

const REQUESTS = 5000
const send = (port: number, { method, path, headers, body }: Sent) =>
  new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          text: String(Buffer.concat(chunks)),
        }),
      )
    })
    sent.on('error', reject).end(body)
  })

const SERVER = path.resolve('localcloud')

/** JSON that is JSON, XML that is an error, and never the inside of the server. */
function isWellFormed({ status, type, text }: { status: number; type: string; text: string }): boolean {
  if (status < 200 || status > 599 || text.includes(`${SERVER}/`)) return false
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
