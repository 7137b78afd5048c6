import * as tcb from '@cloudbase/node-sdk'

/** The SDK's handle of this environment. Created once per cold start; redirected to a local CloudBase by TCB_CONTEXT_CNFG alone. */
export function openCloud() {
  return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string })
}
export type Cloud = ReturnType<typeof openCloud>

/**
 * What the platform says of one invocation: its id, the openid that WeChat vouches for (null: no user called from WeChat), and the
 * network address that it came from, where the platform names one.
 */
export function invocationOf(context: unknown): { request: string; openid: string | null; address: string | null } {
  const { requestId, environment } = tcb.parseContext(context as tcb.IContextParam)
  const { WX_OPENID, WX_CLIENTIP, TCB_SOURCE_IP } = (environment ?? {}) as Record<string, string | undefined>
  return { request: String(requestId), openid: WX_OPENID || null, address: TCB_SOURCE_IP || WX_CLIENTIP || null }
}
