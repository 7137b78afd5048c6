import { parseContext } from '../platform/cloudbase'
import { openDeps } from '../platform/deps'
import { openMessages } from '../platform/messages'
import { endLease, takeLease } from '../store/leases'
import { deliverNotices } from './tasks/deliver-notices'
import { encodeDirectory } from './tasks/encode-directory'
import { repairBookings } from './tasks/repair-bookings'
import { sendMessages } from './tasks/send-messages'
import type { JobDeps, Task } from './tasks/task'

/** What runs by itself, on a timer: at least once, perhaps twice at a time, so each task holds a lease while it works. */

const tasks: Task[] = [deliverNotices, sendMessages, repairBookings, encodeDirectory]
const leaseMs = 60_000
const deps: JobDeps = { ...openDeps(process.env), messages: openMessages() }

export async function main(event: unknown, context: unknown): Promise<Record<string, unknown>> {
  const { environment, requestId } = parseContext(context as never)
  const { WX_OPENID } = (environment ?? {}) as { WX_OPENID?: string }
  // a client can send {Type:'Timer'}; only the platform can leave the caller out (T22)
  if (WX_OPENID || (event as { Type?: unknown } | null)?.Type !== 'Timer') return { refused: true }
  const done: Record<string, number | string> = {}
  for (const task of tasks) done[task.name] = await runOne(task, String(requestId))
  return done
}

/** One task's failure, or that of its lease, is logged and does not keep the others from running. */
async function runOne(task: Task, request: string): Promise<number | string> {
  try {
    if (!(await takeLease(deps.documents, task.name, deps.now(), leaseMs))) return 'running elsewhere'
    try {
      return await task.run(deps)
    } finally {
      await endLease(deps.documents, task.name)
    }
  } catch (error) {
    deps.log({ level: 'error', event: 'task', operation: task.name, request, detail: String(error) })
    return 'failed'
  }
}
