import { implement } from '@orpc/server'
import { contract } from '@shared/contract'
import type { Context } from './context'

/** Every operation is `os.<module>.<name>.handler(({ context, input, errors }) => …)`; its types come from the contract. */
export const os = implement(contract).$context<Context>()
