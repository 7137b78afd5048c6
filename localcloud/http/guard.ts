import type { IncomingMessage } from 'node:http'

/** Under which names a port of this machine is asked for. */
const names = ['127.0.0.1', 'localhost', '[::1]']
const base = 'http://127.0.0.1'
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What only an administrator may see is not read across origins either. */
const administrative = /^\/(admin|wx|console|sent)(\/|$)/

export type Admission = { url: URL } | { status: 400 | 403; why: string }

/**
 * Asked of every request before any route, here and by a server in front of this one.
 * 400: a target that is no path, which could name another server. 403: a `Host` that is not this machine's, which shows that somebody
 * has pointed a name of theirs to it; or a write with the `Origin` of somebody else's page. Programs send no `Origin`.
 * @param origins whose pages may write besides those that are served at this port
 */
export function admit(incoming: IncomingMessage, origins?: ReadonlySet<string>): Admission {
  const { url: target = '', method = 'GET', headers, socket } = incoming
  const url = originForm(target)
  if (!url) return { status: 400, why: 'Malformed request target' }
  const hosts = names.map((name) => (socket.localPort === 80 ? name : `${name}:${socket.localPort}`))
  const { host = '', origin } = headers
  if (!hosts.includes(host.toLowerCase())) return { status: 403, why: 'Only this machine is served here' }
  const ours = origin === undefined || origins?.has(origin) || hosts.some((name) => origin === `http://${name}`)
  const guarded = !reading.has(method) || administrative.test(url.pathname)
  return guarded && !ours ? { status: 403, why: 'Only pages of this machine may ask this' } : { url }
}

/** A target in origin form (RFC 9112, 3.2.1), parsed; undefined for any other, such as `http://…`, `//…`, `/\…`, `*` or `/%`. */
function originForm(target: string): URL | undefined {
  if (!/^\/(?![/\\])/.test(target)) return undefined
  try {
    const url = new URL(target, base)
    decodeURIComponent(url.pathname)
    // a path that is mended into one with two slashes would name a server to whoever reads it once more
    return url.origin === base && !url.pathname.startsWith('//') ? url : undefined
  } catch {
    return undefined
  }
}
