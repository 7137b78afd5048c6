import { checkFindings } from '@shared/service/denial'
import { answer } from '../../cloudfunctions/frame/answer'
import { repairBookings } from '../../cloudfunctions/jobs/tasks/repair-bookings'
import { sendMessages } from '../../cloudfunctions/jobs/tasks/send-messages'
import type { JobDeps } from '../../cloudfunctions/jobs/tasks/task'
import { operations } from '../../cloudfunctions/operations'
import { Contended } from '../../cloudfunctions/platform/documents'
import { clients, codeOfTheDue } from './cast'
import { act, isOfLedger, type LedgerKind } from './of-the-ledger'
import type { Call, Kind } from './schedule'
import { FULL, ROOMY, ROW_OF_THE_FIRST, UNTOUCHED } from './things'

type TaskKind = 'send messages' | 'repair bookings'

/** What a caller is told: an operation's answer, or how many things a task did. */
export type Told = { ok: boolean; value?: unknown; error?: { code: string } }

/** A call as the function receives it. */
export interface Request {
  as: string
  path: string
  input: Record<string, unknown>
}

const one = <T>(list: readonly T[], { who }: Call): T => list[who % list.length]!
const staff = ['staff-a', 'manager-a'] as const
const city = ['city-1', 'city-2'] as const
const verdicts = ['verified', 'rejected'] as const

const by = (as: string, path: string, input: object): Request => ({ as, path, input: { ...input } })
const book = (slotId: string) => (call: Call) => {
  const { token, enterpriseId } = one(clients, call)
  return by(token, 'booking/book', { slotId, enterpriseId })
}
const verify = (recordId: string) => (call: Call) =>
  by(one(city, call), 'points/verify', {
    claimId: `claim:${recordId}:S-03`,
    decision: verdicts[call.choice % 2],
    note: '核对无误',
  })

const requests: Record<Exclude<Kind, TaskKind | LedgerKind>, (call: Call) => Request> = {
  'book the last seat': book(FULL),
  'book an untouched slot': book(UNTOUCHED),
  'book a roomy slot': book(ROOMY),
  'cancel the seat in the full slot': () => by('enterprise-a', 'booking/cancel', { bookingId: 'b_held' }),
  'cancel what is due': () => by('enterprise-b', 'booking/cancel', { bookingId: 'b_due' }),
  'check in what is due': (call) =>
    by(one(staff, call), 'desk/checkIn', { carrierId: 'station-a', code: codeOfTheDue }),
  complete: (call) => by(one(staff, call), 'desk/complete', { bookingId: 'b_here', summary: '已办结' }),
  confirm: () => by('enterprise-a', 'service/confirm', { recordId: 'r_open', verdict: 'confirmed' }),
  rate: (call) => by('enterprise-a', 'rating/rate', { recordId: 'r_rate', stars: 1 + call.choice }),
  claim: () => by('manager-a', 'points/claim', { recordId: 'r_open', itemId: 'S-03' }),
  'verify the first': verify('r_one'),
  'verify the second': verify('r_two'),
  'deny the first': () => by('enterprise-b', 'service/confirm', { recordId: 'r_one', verdict: 'denied' }),
  'check the first': (call) =>
    by(one(city, call), 'service/check', {
      recordId: 'r_one',
      finding: checkFindings[call.choice % 2],
      reason: '核对过双方的记录',
    }),
  'take back the first': (call) =>
    by(one(city, call), 'points/reverse', { carrierId: 'station-a', rowId: ROW_OF_THE_FIRST, reason: '重复记分' }),
  'accept messages': () => by('enterprise-a', 'inbox/accepted', { templates: ['notice'] }),
}

const tasks: Record<TaskKind, (deps: JobDeps) => Promise<unknown>> = {
  'send messages': (deps) => sendMessages.run(deps, sendMessages.start),
  'repair bookings': (deps) => repairBookings.run(deps, repairBookings.start),
}

const isTask = (kind: Kind): kind is TaskKind => Object.hasOwn(tasks, kind)

/** Null for what nobody asks for by itself: a background task, and what is done to the ledger. */
export function requestOf(call: Call): Request | null {
  const { kind } = call
  if (isTask(kind) || isOfLedger(kind)) return null
  const { as, path, input } = requests[kind](call)
  return { as, path, input: { ...input, requestId: `request-${kind}-${call.key}`.replaceAll(' ', '-') } }
}

function unasked(deps: JobDeps, { kind, ...call }: Call): Promise<unknown> {
  if (isTask(kind)) return tasks[kind](deps)
  if (isOfLedger(kind)) return act(deps, { kind, ...call })
  throw new Error(`${kind} is asked for`)
}

/** Runs the shipped function for one call. */
export async function perform(deps: JobDeps, call: Call): Promise<Told> {
  const request = requestOf(call)
  if (request)
    return answer(
      deps,
      operations,
      request.path,
      request.input,
      { openid: null, token: request.as, address: null },
      'r',
    )
  try {
    return { ok: true, value: await unasked(deps, call) }
  } catch (error) {
    const code = error instanceof Contended ? 'BUSY' : ((error as { code?: string }).code ?? 'INTERNAL')
    return { ok: false, error: { code } }
  }
}
