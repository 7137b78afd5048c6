import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import { call } from '@/platform/call'
import { serverSaid } from '@/platform/clock'
import { type Envelope, NetworkFailure, Refused } from '../platform/envelope'

/** How long an answer is waited for, ms. Without it, a stalled connection would be waited for without end. */
const PATIENCE_MS = 15_000

/** @param path the operation's name in the contract */
export async function ask<T>(path: string, input: unknown): Promise<T> {
  const answer = await inTime(path, call(path.replace('.', '/'), input))
  if (answer.at !== undefined) serverSaid(answer.at)
  // Its type is what the contract says that this operation answers.
  if (answer.ok) return answer.value as T
  throw new Refused(answer.error)
}

function inTime(path: string, answer: Promise<Envelope>): Promise<Envelope> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NetworkFailure(path, null, true)), PATIENCE_MS)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** `api.booking.book(input)` asks `booking.book`: the first name is the module, the second the operation. */
const operations = (module: string) =>
  new Proxy({}, { get: (_, operation: string) => (input: unknown) => ask(`${module}.${operation}`, input) })

/**
 * Every operation of the contract, as oRPC types it. Only the types reach this bundle: oRPC's own client would be 12 KB of the
 * main package for these few lines.
 */
export const api = new Proxy({}, { get: (_, module: string) => operations(module) }) as ContractRouterClient<Contract>
export type Api = typeof api
