import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createAdmin } from './admin'
import { createClock } from './clock'
import { openDocuments } from './documents/index'
import { Faults } from './faults'
import { ApiTokens } from './functions/api-tokens'
import { accessError, accessEvent, accessReply, matchAccess } from './functions/http-access'
import { LogBook } from './functions/log-book'
import { FunctionRuntime } from './functions/runtime'
import { Timers } from './functions/timers'
import { json, type Route } from './http/reply'
import { serve } from './http/server'
import { openPlatformDb, signingSecret } from './platform-db'
import { storageActions } from './storage/actions'
import { storageRoute } from './storage/http'
import { Storage } from './storage/storage'
import type { Caller, LocalCloud, LocalCloudOptions } from './types'
import { wechatActions } from './wechat/actions'
import { gatewayRoute } from './wechat/gateway'
import { MediaChecks } from './wechat/media-checks'
import { WeChat } from './wechat/wechat'

export { CloudError } from './errors'
export type * from './types'
export type { SentMessage } from './wechat/subscribe'

/** Lines of log kept for `logs()` and the console. */
const LOG_CAPACITY = 2000

/** Starts CloudBase on this machine; see README.md. Throws when the port is taken, a timer is malformed or the data cannot be opened. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir, env, functions, httpAccess } = options
  mkdirSync(dataDir, { recursive: true })
  const clock = createClock(options.clockOffset)
  const db = openPlatformDb(path.join(dataDir, 'platform.db'))
  const documents = openDocuments({
    file: path.join(dataDir, 'documents.db'),
    now: clock.now,
    indexes: options.indexes,
  })
  for (const name of options.collections) if (!documents.collections().includes(name)) documents.createCollection(name)

  let url = ''
  const logs = new LogBook(LOG_CAPACITY, options.onLog)
  const tokens = new ApiTokens()
  const appid = options.wechat?.appid ?? 'wx0000000000000000'
  const runtime = new FunctionRuntime({
    platform: { env, appid, adminUrl: () => `${url}/admin` },
    functions,
    clock,
    workersPerFunction: options.workersPerFunction ?? 2,
    tokens,
    log: (line) => logs.write(line),
  })
  const run = async (name: string, event: unknown, caller: Caller = {}): Promise<unknown> =>
    JSON.parse(await runtime.invoke(name, event, caller))

  const eventsFunction = options.wechat?.eventsFunction
  const push = eventsFunction
    ? async (event: Record<string, unknown>) => {
        // The outcome is in the function's log; WeChat learns nothing more of it either.
        await run(eventsFunction, event, { source: 'wx_unknown' }).catch(() => undefined)
      }
    : undefined
  const wechat = new WeChat({ appid, db, checks: new MediaChecks(db), now: clock.now, push })
  const storage = new Storage(db, dataDir, env, signingSecret(db, randomUUID), clock, () => url)
  const timers = new Timers(functions, clock, (name, event) => run(name, event, { source: 'wx_trigger' }))

  /** As a mini-program's call arrives: WeChat adds `userInfo` to the event, and remembers that the person was there. */
  const invoke = (name: string, event: unknown, caller: Caller = {}) => {
    const { openid, source = openid === undefined ? undefined : 'wx_client' } = caller
    if (openid === undefined || source !== 'wx_client') return run(name, event, { ...caller, source })
    wechat.content.visited(openid)
    const withUser = typeof event === 'object' ? { ...event, userInfo: { appId: appid, openId: openid } } : event
    return run(name, withUser, { openid, source })
  }

  const setClockOffset = (ms: number) => {
    clock.setOffset(ms)
    timers.reschedule()
  }
  const faults = new Faults({
    abort: (transactionId) => documents.handle('database.abortTransaction', { transactionId }),
    jumpClock: (ms) => setClockOffset(clock.offset() + ms),
    crash: () => process.kill(process.pid, 'SIGKILL'),
  })
  const admin = createAdmin({
    env,
    documents,
    runtime,
    faults,
    storage: storageActions(storage),
    wechat: wechatActions(wechat, tokens),
  })
  const access: Route = (request) => {
    const mapping = matchAccess(httpAccess, request.url.pathname)
    if (!mapping) return undefined
    return accessEvent(env, request)
      .then((event) => run(mapping.function, event, { source: 'http' }))
      .then(accessReply)
      .catch(accessError)
  }
  const routes: Route[] = [
    (request) => (request.method === 'POST' && request.url.pathname === '/admin' ? admin(request) : undefined),
    storageRoute(storage),
    access,
    gatewayRoute({ storage, call: (openid, name, data) => invoke(name, data, { openid }) }),
    (request) => fixed(request, '/health', () => ({ status: 'ok', env, now: clock.now() })),
    (request) => fixed(request, '/sent', () => wechat.sent()),
  ]
  const server = await serve(options.port ?? 0, routes)
  url = `http://127.0.0.1:${server.port}`
  if (options.timers ?? true) timers.start()

  return {
    url,
    port: server.port,
    now: clock.now,
    setClockOffset,
    documents,
    storage,
    wechat,
    faults,
    invoke,
    runTimer: (functionName, triggerName) => timers.runNow(functionName, triggerName),
    redeploy: (name) => runtime.redeploy(name),
    logs: (functionName) => logs.of(functionName),
    violations: () => [...runtime.violations],
    close: async () => {
      timers.stop()
      wechat.close()
      await runtime.close()
      await server.close()
      documents.close()
      db.close()
    },
  }
}

const fixed = (request: Parameters<Route>[0], pathname: string, value: () => unknown) =>
  request.method === 'GET' && request.url.pathname === pathname ? Promise.resolve(json(value())) : undefined
