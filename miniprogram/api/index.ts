import { type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import { call } from '@/platform/call'
import { serverSaid } from '@/platform/clock'
import { Refused } from './envelope'

/** The contract's shapes over the platform's own transport. */
const link: ClientLink<Record<never, never>> = {
  async call(path, input) {
    const answer = await call(path.join('/'), input)
    if (answer.at !== undefined) serverSaid(answer.at)
    if (answer.ok) return answer.value
    throw new Refused(answer.error)
  },
}

/** Every operation of the contract: `api.booking.book({ slot, enterprise, requestId })`. Only the contract's types reach this bundle. */
export const api: ContractRouterClient<Contract> = createORPCClient(link)
export type Api = typeof api
