import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

type Known = { request: number; answer: Buffer }

/**
 * A server that answers at once. `POST /<port>/<name>…` is passed to that port once; from then on the answer is given without asking.
 * `GET` of the same address tells the bytes of that request's body and of its answer.
 */
const known = new Map<string, Known>()

const server = createServer((incoming, response) => {
  const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
  const [, port, name] = pathname.split('/')
  const key = `${port}/${name}`
  void buffer(incoming).then(async (body) => {
    const { request, answer } = known.get(key) ?? (await learn(key, Number(port), body))
    const tells = incoming.method === 'GET'
    const bytes = tells ? Buffer.from(JSON.stringify({ request, answer: answer.length })) : answer
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length })
    response.end(bytes)
  })
})

async function learn(key: string, port: number, body: Buffer): Promise<Known> {
  const answer = await new Promise<Buffer>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    ask({ port, host: '127.0.0.1', path: '/admin', method: 'POST', headers }, (reply) => resolve(buffer(reply)))
      .on('error', reject)
      .end(body)
  })
  const found = { request: body.length, answer }
  known.set(key, found)
  return found
}

server.keepAliveTimeout = 0
process.once('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
)
