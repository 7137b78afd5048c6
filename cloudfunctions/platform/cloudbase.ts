import * as tcb from '@cloudbase/node-sdk'

/** The SDK's handle of this environment. Created once per cold start; redirected to a local CloudBase by TCB_CONTEXT_CNFG alone. */
export function openCloud() {
  return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV as unknown as string })
}
export type Cloud = ReturnType<typeof openCloud>
export type Db = ReturnType<Cloud['database']>

/** A transaction reaches documents by id only. `where().update/remove/count` and `aggregate` would silently run outside it. */
export type Tx = Awaited<ReturnType<Db['startTransaction']>>

export const parseContext = tcb.parseContext
