import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface Weather {
  /** ms that every call takes on top */
  latency: number
  /** of the calls, evenly before and after the server has acted */
  loss: number
  seed: string
  /** how many of the first calls of an operation are lost in any case: the first after the server has acted, the next before, and so on */
  unanswered: Readonly<Record<string, number>>
}

export interface SlowNetwork {
  url: string
  calls: string[]
  /** calls that never reached the server */
  unsent: string[]
  /** calls on which the server acted and whose answer was lost */
  unheard: string[]
  close(): Promise<void>
}

/**
 * A bad mobile network before the product: the site itself comes through, calls are late and some are lost. Which ones follows
 * from who calls what for the how manyeth time, so that what one person's page does at leisure moves nobody else's losses.
 */
export async function startSlowNetwork(target: string, weather: Weather): Promise<SlowNetwork> {
  const [calls, unsent, unheard]: [string[], string[], string[]] = [[], [], []]
  const times = new Map<string, number>()
  const callers = new Map<string, number>()
  const count = (what: string) => {
    const nth = (times.get(what) ?? 0) + 1
    times.set(what, nth)
    return nth
  }
  const fate = (path: string, bearer = '') => {
    if (!callers.has(bearer)) callers.set(bearer, callers.size)
    calls.push(path)
    const nth = count(path)
    if (nth <= (weather.unanswered[path] ?? 0)) return nth % 2 === 1 ? 'unheard' : 'unsent'
    const call = `${callers.get(bearer)} ${path}`
    const dice =
      createHash('sha256')
        .update(`${weather.seed} ${call} ${count(call)}`)
        .digest()
        .readUInt32BE() /
      2 ** 32
    return dice >= weather.loss ? 'fine' : dice < weather.loss / 2 ? 'unsent' : 'unheard'
  }
  const server = createServer(async (incoming, reply) => {
    const path = /^\/call\/(.+)$/.exec(incoming.url ?? '')?.[1]
    if (path === undefined) return forward(target, incoming, reply)
    const what = fate(path, incoming.headers.authorization)
    await pause(weather.latency)
    if (what === 'unsent') {
      unsent.push(path)
      return reply.destroy()
    }
    if (what === 'unheard') unheard.push(path)
    forward(target, incoming, reply, what === 'unheard')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    unsent,
    unheard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Passes a request on, and its answer back unless that is to be lost. */
function forward(target: string, incoming: IncomingMessage, reply: ServerResponse, loseAnswer = false): void {
  const { method, url = '/' } = incoming
  const { origin: _, ...headers } = incoming.headers // the page's own, which is this network's
  const { hostname, port, host } = new URL(target)
  // a connection of its own: one kept open may be closed by the other end just as it is used again
  const onward = request(
    { hostname, port, path: url, method, agent: false, headers: { ...headers, host } },
    (answer) => {
      // An answer that breaks off never ends: whoever waits is to hear of it, and not to wait on.
      answer.on('error', () => reply.destroy())
      if (loseAnswer) return answer.resume().on('close', () => reply.destroy())
      // Without this a browser would quietly repeat a call whose connection broke, and nothing would seem lost.
      reply.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' })
      answer.pipe(reply)
    },
  )
  onward.on('error', () => reply.destroy())
  incoming.pipe(onward)
}
