import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { admit, type LocalCloud } from '../localcloud/index'
import { root } from './build'
import { forwardTo } from './forward'
import { openApi } from './openapi'
import { beginSession, personaLabels, townspeople } from './personas'
import { phone } from './phone'
import { send, sendJson, serveFile } from './reply'
import { walkRoute } from './walk/route'

const text = 'text/plain; charset=utf-8'
const forwarded = ['/call/', '/sent', '/console', '/health', '/storage', '/wx/']

/** The server that browsers and scripts use on this machine: the h5 client, the operations, and the developer's pages. */
export async function startFront(
  cloud: Pick<LocalCloud, 'url' | 'origins' | 'documents' | 'now' | 'wechat' | 'setClockOffset'>,
  port: number,
  site = path.join(root, 'dist/h5'),
  people = townspeople,
): Promise<{ url: string; close(): Promise<void> }> {
  const description = await openApi()
  const forward = forwardTo(cloud.url, phone(cloud, people))
  const walk = walkRoute(cloud)
  const answer = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const admitted = admit(incoming)
    if ('why' in admitted) return send(reply, admitted.status, text, admitted.why)
    const pathname = decodeURIComponent(admitted.url.pathname)
    if (pathname === '/openapi.json') return sendJson(reply, description)
    if (pathname === '/dev/personas') return sendJson(reply, personaLabels(people))
    const [, persona] = /^\/dev\/personas\/([\w-]+)$/.exec(pathname) ?? []
    if (persona && incoming.method === 'POST') {
      const begun = await beginSession(cloud, people, persona)
      return send(reply, begun ? 204 : 404, text, '')
    }
    if (await walk(pathname, incoming, reply)) return
    if (forwarded.some((prefix) => pathname === prefix || pathname.startsWith(prefix)))
      return forward(admitted.url, incoming, reply)
    return serveFile(site, pathname, reply)
  }
  const server = createServer((incoming, reply) => {
    answer(incoming, reply).catch((error: unknown) => {
      console.error(error)
      if (reply.headersSent) reply.destroy()
      else send(reply, 500, text, 'something is wrong here; the log says what')
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const own = (server.address() as AddressInfo).port
  const origins = ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${own}`)
  for (const origin of origins) cloud.origins.add(origin)
  return {
    url: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((resolve) => {
        for (const origin of origins) cloud.origins.delete(origin)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
