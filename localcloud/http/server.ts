import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { admit } from './guard'
import { LostConnection } from './lost-connection'
import { apiError, json, type Reply, type Request, type Route } from './reply'

/** Binds to loopback only: nothing here authenticates its caller. */
const HOST = '127.0.0.1'

/** An unused connection is ended by the client, not by us: a request may be on its way, and would be reset. */
const KEEP_ALIVE_MS = 120_000

export interface HttpServer {
  port: number
  close(): Promise<void>
}

/**
 * Serves the routes, first match wins, to this machine only. A route that throws is answered with 500; the server never goes down with it.
 * @param origins whose pages may write, besides those that are served here
 */
export async function serve(port: number, origins: ReadonlySet<string>, routes: Route[]): Promise<HttpServer> {
  const server = createServer((raw, response) => {
    void dispatch(raw, origins, routes)
      .catch((error: unknown) => {
        if (error instanceof LostConnection) throw error
        return { ...apiError(error), status: 500 }
      })
      .then((reply) => write(response, reply, raw.method === 'HEAD'))
      .catch(() => response.destroy())
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

const refusals = { 400: 'INVALID_PARAM', 403: 'INVALID_REQUEST_SOURCE' } as const

async function dispatch(raw: Request['raw'], origins: ReadonlySet<string>, routes: Route[]): Promise<Reply> {
  const admitted = admit(raw, origins)
  if ('why' in admitted) return json({ code: refusals[admitted.status], message: admitted.why }, admitted.status)
  const request = { method: raw.method ?? 'GET', url: admitted.url, raw }
  for (const route of routes) {
    const reply = route(request)
    if (reply) return reply
  }
  return json({ code: 'NOT_FOUND', message: `Nothing is served at ${request.url.pathname}` }, 404)
}

async function write(response: ServerResponse, { status, headers, body }: Reply, head: boolean) {
  response.writeHead(status, headers)
  if (typeof body === 'string' || Buffer.isBuffer(body)) response.end(head ? undefined : body)
  else if (head) response.end(() => body.destroy())
  else await pipeline(body, response)
}

async function close(server: Server) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}
