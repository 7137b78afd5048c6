import { json, type Request, type Route } from './reply'

const LOCAL = new Set(['127.0.0.1', 'localhost'])

/**
 * Keeps pages of other sites away from what an administrator may do: a browser names the page's origin in every such request, and a
 * name that was re-pointed to this machine shows in `Host`. The SDKs send no origin.
 */
export const guarded =
  (route: Route): Route =>
  (request) =>
    isProtected(request) && isForeign(request) ? Promise.resolve(refusal) : route(request)

const refusal = json({ code: 'INVALID_REQUEST_SOURCE', message: 'Only this machine may ask this' }, 403)

const isProtected = ({ url }: Request) => /^\/(admin|wx|console)(\/|$)/.test(url.pathname)

function isForeign({ raw: { headers } }: Request): boolean {
  const { host = '', origin } = headers
  return !isLocal(`http://${host}`) || (origin !== undefined && !isLocal(origin))
}

function isLocal(address: string): boolean {
  try {
    return LOCAL.has(new URL(address).hostname)
  } catch {
    return false
  }
}
