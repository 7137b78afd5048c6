import { randomUUID } from 'node:crypto'
import type { Caller, FunctionConfig } from '../types'
import type { Invocation } from './worker'

/** Where the platform runs and what every worker of it finds in `process.env`. */
export interface Platform {
  env: string
  appid: string
  /** The address that the SDKs send every request to. */
  adminUrl: () => string
}

const REGION = 'ap-shanghai'

/** The environment of a worker between invocations: no caller in it. Read by `utils/tcbcontext.ts` of the node-sdk. */
export const workerEnvironment = (platform: Platform, config: FunctionConfig): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  TENCENTCLOUD_SECRETID: 'local-secret-id',
  TENCENTCLOUD_SECRETKEY: 'local-secret-key',
  SCF_NAMESPACE: platform.env,
  SCF_FUNCTIONNAME: config.name,
  TCB_ENV: platform.env,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: platform.adminUrl() }),
  ...config.envVariables,
})

/** The caller as the platform states it: in the context's `environment`, and in `process.env` while the invocation runs. */
function callerEnvironment(platform: Platform, caller: Caller, apiToken: string | undefined): Record<string, string> {
  const wx: Record<string, string> = {}
  if (caller.openid !== undefined) {
    wx.WX_OPENID = caller.openid
    wx.WX_APPID = platform.appid
    wx.WX_CLIENTIP = '127.0.0.1'
  }
  const timer = caller.source === 'wx_trigger'
  if (apiToken && !timer) wx.WX_API_TOKEN = apiToken
  const tcb = { TCB_ENV: platform.env, TCB_SOURCE: caller.source ?? '', SCF_NAMESPACE: platform.env }
  return {
    ...wx,
    ...tcb,
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    ...(Object.keys(wx).length > 0 && { WX_CONTEXT_KEYS: Object.keys(wx).join(',') }),
    ...(timer && { TRIGGER_SRC: 'timer' }),
    ...(timer && apiToken && { WX_TRIGGER_API_TOKEN_V0: apiToken }),
  }
}

/** An invocation with the context that SCF hands to a handler and `parseContext` reads. */
export function buildInvocation(
  platform: Platform,
  config: FunctionConfig,
  event: unknown,
  caller: Caller,
  apiToken?: string,
): Invocation {
  const environment = callerEnvironment(platform, caller, apiToken)
  return {
    event: event === undefined ? undefined : JSON.stringify(event),
    environment,
    context: {
      callbackWaitsForEmptyEventLoop: true,
      request_id: randomUUID(),
      function_name: config.name,
      function_version: '$LATEST',
      memory_limit_in_mb: config.memorySize,
      time_limit_in_ms: config.timeout * 1000,
      namespace: platform.env,
      tencentcloud_region: REGION,
      tencentcloud_appid: '1300000000',
      tencentcloud_uin: '100000000000',
      environment: JSON.stringify(environment),
      environ: Object.entries(environment)
        .map(([key, value]) => `${key}=${value}`)
        .join(';'),
    },
  }
}
