import { createAdmin } from './admin'
import type { Cloud } from './cloud'
import { consoleRoute } from './console/api'
import { accessError, accessEvent, accessReply, matchAccess } from './functions/http-access'
import { hostingRoute } from './http/hosting'
import { json, type Reply, type Route } from './http/reply'
import { storageActions } from './storage/actions'
import { storageRoute } from './storage/http'
import { wechatActions } from './wechat/actions'
import { gatewayRoute } from './wechat/gateway'

/** Everything served, in order of precedence: the platform's own addresses, then HTTP access, then static hosting. */
export function routesOf(cloud: Cloud): Route[] {
  const { options, documents, runtime, faults, storage, wechat } = cloud
  const admin = createAdmin({
    env: options.env,
    now: cloud.now,
    documents,
    runtime,
    faults,
    storage: storageActions(storage),
    wechat: wechatActions(wechat, cloud.tokens),
  })
  return [
    at('POST', '/admin', admin),
    storageRoute(storage),
    gatewayRoute({ storage, call: (openid, name, data) => cloud.invoke(name, data, { openid }) }),
    consoleRoute(cloud),
    at('GET', '/health', async () => json({ status: 'ok', env: options.env, now: cloud.now() })),
    at('GET', '/sent', async () => json(wechat.sent())),
    accessRoute(cloud),
    ...(options.hosting ? [hostingRoute(options.hosting)] : []),
  ]
}

const at =
  (method: string, pathname: string, answer: (request: Parameters<Route>[0]) => Promise<Reply>): Route =>
  (request) =>
    request.method === method && request.url.pathname === pathname ? answer(request) : undefined

function accessRoute(cloud: Cloud): Route {
  const { env, httpAccess } = cloud.options
  return (request) => {
    const mapping = matchAccess(httpAccess, request.url.pathname)
    if (!mapping) return undefined
    return accessEvent(env, request)
      .then((event) => cloud.invoke(mapping.function, event, { source: 'http' }))
      .then(accessReply)
      .catch(accessError)
  }
}
