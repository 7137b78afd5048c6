import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { personas } from '../demo/index'
import { root } from './build'
import { openApi } from './openapi'
import { phone } from './phone'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}
const forwarded = ['/call/', '/sent', '/console', '/health', '/storage', '/wx/']

/** The server that browsers and scripts use on this machine: the h5 client, the operations, and the developer's pages. */
export async function startFront(
  cloud: { url: string } & Parameters<typeof phone>[0],
  port: number,
  site = path.join(root, 'dist/h5'),
): Promise<{ url: string; close(): Promise<void> }> {
  const description = JSON.stringify(await openApi())
  const listen = phone(cloud)
  const server = createServer((incoming, reply) => {
    const pathname = pathOf(incoming.url)
    if (pathname === null) return send(reply, 400, 'text/plain', 'not a path')
    if (pathname === '/openapi.json') return send(reply, 200, types['.json']!, description)
    if (pathname === '/dev/personas')
      return send(reply, 200, types['.json']!, JSON.stringify(personas.map(({ id, label }) => ({ id, label }))))
    if (forwarded.some((prefix) => pathname === prefix || pathname.startsWith(prefix)))
      return forward(cloud.url, incoming, reply, listen)
    void serveFile(site, pathname, reply)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The path that is asked for; null: none, as in `//` or `/%`. */
function pathOf(url = '/'): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  } catch {
    return null
  }
}

function forward(to: string, incoming: IncomingMessage, reply: ServerResponse, listen: ReturnType<typeof phone>): void {
  const heard = listen(incoming)
  const onward = request(
    new URL(incoming.url ?? '/', to),
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (chunk: Buffer) => heard.answer(chunk))
      answer.on('end', () => heard.end())
      answer.pipe(reply)
    },
  )
  onward.on('error', () =>
    reply.headersSent ? reply.destroy() : send(reply, 502, 'text/plain', 'the local cloud does not answer'),
  )
  incoming.on('data', (chunk: Buffer) => heard.question(chunk))
  incoming.pipe(onward)
}

/** A file of the site, or its index page: real URLs belong to the client's router. */
async function serveFile(site: string, pathname: string, reply: ServerResponse): Promise<void> {
  const wanted = path.join(site, path.normalize(pathname))
  const file = wanted.startsWith(site) && (await isFile(wanted)) ? wanted : path.join(site, 'index.html')
  if (!(await isFile(file))) return send(reply, 404, 'text/plain; charset=utf-8', '没有这一页')
  const immutable = /\.[0-9a-f]{8}\./.test(file)
  reply.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  createReadStream(file).pipe(reply)
}

const isFile = (name: string) =>
  stat(name).then(
    (found) => found.isFile(),
    () => false,
  )

function send(reply: ServerResponse, status: number, type: string, body: string): void {
  reply.writeHead(status, { 'content-type': type })
  reply.end(body)
}
