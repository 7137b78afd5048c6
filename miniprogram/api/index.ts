import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import { call } from '@/platform/call'
import { serverSaid } from '@/platform/clock'
import { type Envelope, NetworkFailure, Refused } from '../platform/envelope'

/** How long an answer is waited for, ms. A network that holds the line and says nothing would be waited for without end. */
const PATIENCE_MS = 15_000

async function ask(path: string, input: unknown): Promise<unknown> {
  const answer = await inTime(path, call(path, input))
  if (answer.at !== undefined) serverSaid(answer.at)
  if (answer.ok) return answer.value
  throw new Refused(answer.error)
}

function inTime(path: string, answer: Promise<Envelope>): Promise<Envelope> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NetworkFailure(path, null, true)), PATIENCE_MS)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** `api.booking.book(input)` asks `booking/book`: the first name is the module, the second the operation. */
const operations = (module: string) =>
  new Proxy({}, { get: (_, operation: string) => (input: unknown) => ask(`${module}/${operation}`, input) })

/**
 * Every operation of the contract, as oRPC types it. Only the types reach this bundle: oRPC's own client would be 12 KB of the
 * main package for these few lines.
 */
export const api = new Proxy({}, { get: (_, module: string) => operations(module) }) as ContractRouterClient<Contract>
export type Api = typeof api
