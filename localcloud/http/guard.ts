import { json, type Reply, type Request, type Route } from './reply'

const LOCAL = new Set(['127.0.0.1', 'localhost'])

/**
 * Asked of every request before any route: a name that somebody has pointed to this machine, so that pages of another site could read what
 * is served here as their own, shows in `Host`.
 */
export const refuseForeignHost = ({ raw: { headers } }: Request): Reply | undefined =>
  isLocal(`http://${headers.host ?? ''}`) ? undefined : refusal

/** Keeps pages of other sites away from what an administrator may do: a browser names the page's origin. The SDKs send none. */
export const guarded =
  (route: Route): Route =>
  (request) =>
    isProtected(request) && isForeign(request) ? Promise.resolve(refusal) : route(request)

const refusal = json({ code: 'INVALID_REQUEST_SOURCE', message: 'Only this machine may ask this' }, 403)

const isProtected = ({ url }: Request) => /^\/(admin|wx|console|sent)(\/|$)/.test(url.pathname)

const isForeign = ({ raw: { headers } }: Request): boolean => headers.origin !== undefined && !isLocal(headers.origin)

function isLocal(address: string): boolean {
  try {
    return LOCAL.has(new URL(address).hostname)
  } catch {
    return false
  }
}
