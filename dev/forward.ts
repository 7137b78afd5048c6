import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { phone } from './phone'
import { ignoreGone, send } from './reply'

/**
 * Passes requests on to our own cloud and to nobody else: of a target only path and query count. Who asks, and from which page, has been
 * looked at by then; the cloud is asked under its own name.
 */
export function forwardTo(cloudUrl: string, listen: ReturnType<typeof phone>) {
  const { hostname, port, host } = new URL(cloudUrl)
  return async ({ pathname, search }: URL, incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const { origin: _, ...headers } = incoming.headers
    const heard = listen(incoming)
    const asked = { method: incoming.method, path: pathname + search, headers: { ...headers, host } }
    const onward = request({ hostname, port, ...asked })
    const answered = new Promise<IncomingMessage | null>((resolve) =>
      onward.on('response', resolve).on('error', () => resolve(null)),
    )
    incoming.on('data', (chunk: Buffer) => heard.question(chunk))
    pipeline(incoming, onward).catch(() => onward.destroy())
    const answer = await answered
    if (!answer) return send(reply, 502, 'text/plain', 'the local cloud does not answer')
    answer.on('data', (chunk: Buffer) => heard.answer(chunk))
    reply.writeHead(answer.statusCode ?? 502, answer.headers)
    await pipeline(answer, reply).catch(ignoreGone)
    if (answer.complete) heard.end()
  }
}
