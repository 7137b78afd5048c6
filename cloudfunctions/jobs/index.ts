import { invocationOf } from '../platform/cloudbase'
import { openDeps } from '../platform/deps'
import { openMessages } from '../platform/messages'
import { openTextCheck } from '../platform/text-check'
import { type Report, tick } from './run'
import { tasks } from './tasks'
import type { JobDeps } from './tasks/task'

/** What runs by itself, on a timer: at least once, perhaps twice at a time. */

const deps: JobDeps = { ...openDeps(process.env), messages: openMessages(), texts: openTextCheck() }

export async function main(event: unknown, context: unknown): Promise<Report | { refused: true }> {
  const { openid, request } = invocationOf(context)
  // a client can send {Type:'Timer'}, but only the platform can call without a user (T22)
  if (openid !== null || (event as { Type?: unknown } | null)?.Type !== 'Timer') return { refused: true }
  return tick(deps, tasks, request)
}
