import { checkFindings } from '@shared/service/denial'
import { answer } from '../../cloudfunctions/frame/answer'
import { freeSeats } from '../../cloudfunctions/jobs/tasks/free-seats'
import { offerSeats } from '../../cloudfunctions/jobs/tasks/offer-seats'
import { repairBookings } from '../../cloudfunctions/jobs/tasks/repair-bookings'
import { sendMessages } from '../../cloudfunctions/jobs/tasks/send-messages'
import type { JobDeps } from '../../cloudfunctions/jobs/tasks/task'
import { operations } from '../../cloudfunctions/operations'
import { Contended } from '../../cloudfunctions/platform/documents'
import { clients, codeOfTheDue } from './cast'
import { ASKED, FULL, KEPT, KEPT_TOO, LATER, ROOMY, TAKEN, UNTOUCHED, waitOf } from './day'
import { act, isOfLedger, type LedgerKind } from './of-the-ledger'
import { isOfPlan, type PlanKind, planRequest } from './of-the-plan'
import type { Call, Kind } from './schedule'
import { awardedId, claimOf, LARGE, ROW_OF_THE_AWARDED, ROW_OF_THE_FIRST, recordOf } from './things'

type TaskKind = 'send messages' | 'repair bookings' | 'offer seats' | 'free seats'

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
const FIRST = 'claim:r_one:S-03'
const verdicts = ['verified', 'rejected'] as const

const by = (as: string, path: string, input: object): Request => ({ as, path, input: { ...input } })
const book = (slotId: string) => (call: Call) => {
  const { token, enterpriseId } = one(clients, call)
  return by(token, 'booking/book', { slotId, enterpriseId })
}
const move =
  (as: string, bookingId: string, to: readonly string[]) =>
  ({ choice }: Call) =>
    by(as, 'booking/reschedule', { bookingId, slotId: to[choice % to.length] })
const wait = (slotId: string) => (call: Call) => {
  const { token, enterpriseId } = one(clients, call)
  return by(token, 'waitlist/join', { slotId, anyTime: false, enterpriseId })
}
/** client-d waits for what is taken, client-c for what is kept for somebody else, and has an offer as well. */
const ofWaiting =
  (path: string) =>
  ({ choice }: Call) =>
    choice % 2 === 0
      ? by('client-d', path, { waitId: waitOf(3, TAKEN) })
      : by('client-c', path, { waitId: waitOf(2, choice === 1 ? KEPT : KEPT_TOO) })
const comers = ['b_late', 'b_gone', 'b_due'] as const
const reviewers = [...city, 'city-admin'] as const
const verify =
  (claimId: string, among: readonly string[] = city) =>
  (call: Call) =>
    by(one(among, call), 'points/verify', {
      claimId,
      decision: verdicts[call.choice % 2],
      note: '核对无误',
    })

const check = (recordId: string) => (call: Call) =>
  by(one(city, call), 'service/check', {
    recordId,
    finding: checkFindings[call.choice % 2],
    reason: '核对过双方的记录',
  })
const takeBack = (rowId: string) => (call: Call) =>
  by(one(city, call), 'points/reverse', { carrierId: 'station-a', rowId, reason: '重复记分' })
const handOver = (claimId: string) => (call: Call) =>
  by(one(reviewers, call), 'points/hand', { claimId, note: '请另一位看' })

const requests: Record<Exclude<Kind, TaskKind | LedgerKind | PlanKind | 'time goes on'>, (call: Call) => Request> = {
  'book the last seat': book(FULL),
  'book an untouched slot': book(UNTOUCHED),
  'book a roomy slot': book(ROOMY),
  'cancel the seat in the full slot': () => by('enterprise-a', 'booking/cancel', { bookingId: 'b_held' }),
  'cancel what is due': () => by('enterprise-b', 'booking/cancel', { bookingId: 'b_due' }),
  'move the seat in the full slot': move('enterprise-a', 'b_held', [ROOMY, LATER]),
  'move what is due': move('enterprise-b', 'b_due', [FULL, ROOMY]),
  'wait for what is taken': wait(TAKEN),
  'wait for what is kept': wait(KEPT),
  'cancel what others wait for': () => by('enterprise-b', 'booking/cancel', { bookingId: 'b_taken' }),
  'take the offer': () => by('enterprise-a', 'waitlist/accept', { waitId: waitOf(0, KEPT) }),
  'do without the offer': ({ choice }) =>
    by('enterprise-a', 'waitlist/decline', { waitId: waitOf(0, KEPT), stay: choice % 2 === 1 }),
  'stop waiting': ofWaiting('waitlist/leave'),
  'take what comes free': ofWaiting('waitlist/accept'),
  'ask for a seat': book(ASKED),
  'agree to what was asked': (call) => by(one(staff, call), 'desk/agree', { bookingId: 'b_asked' }),
  'decline what was asked': (call) =>
    by(one(staff, call), 'desk/decline', { bookingId: 'b_asked', reason: '那天没有人' }),
  'cancel what was asked': () => by('enterprise-b', 'booking/cancel', { bookingId: 'b_asked' }),
  'say that nobody came': (call) =>
    by(one(staff, call), 'desk/miss', { bookingId: one(comers, { ...call, who: call.choice }) }),
  'say that they came after all': (call) =>
    by(one(staff, call), 'desk/unmiss', { bookingId: one(comers, { ...call, who: call.choice }) }),
  'check in what is due': (call) =>
    by(one(staff, call), 'desk/checkIn', { carrierId: 'station-a', code: codeOfTheDue }),
  complete: (call) => by(one(staff, call), 'desk/complete', { bookingId: 'b_here', summary: '已办结' }),
  confirm: () => by('enterprise-a', 'service/confirm', { recordId: 'r_open', verdict: 'confirmed' }),
  rate: (call) => by('enterprise-a', 'rating/rate', { recordId: 'r_rate', stars: 1 + call.choice }),
  claim: () => by('manager-a', 'points/claim', { recordId: 'r_open', itemId: 'S-03' }),
  'verify the first': verify(FIRST),
  'verify the second': verify('claim:r_two:S-03'),
  'deny the first': () => by('enterprise-b', 'service/confirm', { recordId: 'r_one', verdict: 'denied' }),
  'check the first': check('r_one'),
  'check what was denied': check(awardedId),
  'take back the first': takeBack(ROW_OF_THE_FIRST),
  'take back what was awarded': takeBack(ROW_OF_THE_AWARDED),
  'ask about the first': (call) =>
    by(one(reviewers, call), 'points/ask', { claimId: FIRST, kinds: [], text: '请说明是哪一天' }),
  'withdraw the first': () => by('manager-a', 'points/withdraw', { claimId: FIRST }),
  'hand over the first': handOver(FIRST),
  'answer what was asked': () => by('manager-a', 'points/answer', { claimId: claimOf('asked'), note: '写在记录里' }),
  'withdraw what was asked': () => by('manager-a', 'points/withdraw', { claimId: claimOf('asked') }),
  'appeal the refusal': () => by('manager-a', 'points/appeal', { claimId: claimOf('rejected'), reason: '材料是齐的' }),
  'file the refused again': () => by('manager-a', 'points/claim', { recordId: recordOf('rejected'), itemId: 'S-03' }),
  'decide on the large one': verify(LARGE, reviewers),
  'hand over the large one': handOver(LARGE),
  'send back the large one': (call) =>
    by(one(reviewers, call), 'points/sendBack', { claimId: LARGE, note: '看不出是哪天' }),
  'decide on the appeal': verify(claimOf('appealed'), reviewers),
  'hand over the appeal': handOver(claimOf('appealed')),
  'propose a deduction': (call) =>
    by(one(reviewers, call), 'deduction/propose', {
      ...{ carrierId: 'station-a', bookingId: 'b_late', what: 'broken-promise', itemId: 'K-02' },
      ...{ reason: '没有做到承诺', proof: '没有回电的记录' },
    }),
  'agree to the deduction': (call) => by(one(reviewers, call), 'deduction/agree', { proposalId: 'pr_open' }),
  'decline the deduction': (call) =>
    by(one(reviewers, call), 'deduction/decline', { proposalId: 'pr_open', reason: '没有这回事' }),
  'accept messages': () => by('enterprise-a', 'inbox/accepted', { templates: ['notice'] }),
}

const tasks: Record<TaskKind, (deps: JobDeps) => Promise<unknown>> = {
  'send messages': (deps) => sendMessages.run(deps, sendMessages.start),
  'repair bookings': (deps) => repairBookings.run(deps, repairBookings.start),
  'offer seats': (deps) => offerSeats.run(deps, offerSeats.start),
  'free seats': (deps) => freeSeats.run(deps, freeSeats.start),
}

const isTask = (kind: Kind): kind is TaskKind => Object.hasOwn(tasks, kind)

/** Null for what nobody asks for by itself: a background task, and what is done to the ledger. */
export function requestOf(call: Call): Request | null {
  const { kind } = call
  if (isTask(kind) || isOfLedger(kind) || isOfPlan(kind) || kind === 'time goes on') return null
  const { as, path, input } = requests[kind](call)
  return { as, path, input: { ...input, requestId: `request-${kind}-${call.key}`.replaceAll(' ', '-') } }
}

async function unasked(deps: JobDeps, { kind, ...call }: Call, world: World): Promise<unknown> {
  if (kind === 'time goes on') return world.advance((1 + call.choice) * JUMP)
  if (isTask(kind)) return tasks[kind](deps)
  if (isOfLedger(kind)) return act(deps, { kind, ...call })
  throw new Error(`${kind} is asked for`)
}

/** What a call knows of the world that is not the functions' own. */
export interface World {
  /** the clock jumps by so many milliseconds */
  advance(ms: number): Promise<void>
  /** what whoever makes this call has seen, and sends again */
  seen: Map<Call, Request>
  /** of whom a station was shown that its edit touches them, each with the time of then */
  shown: Set<string>
}
const JUMP = 12 * 60_000

/** Runs the shipped function for one call. */
export async function perform(deps: JobDeps, call: Call, world: World): Promise<Told> {
  const ask = ({ as, path, input }: Request) =>
    answer(deps, operations, path, input, { openid: null, token: as, address: null }, 'r')
  const request = isOfPlan(call.kind) ? await planRequest(call.kind, call, world, ask) : requestOf(call)
  if (request) return 'told' in request ? request.told : ask(request)
  try {
    return { ok: true, value: await unasked(deps, call, world) }
  } catch (error) {
    const code = error instanceof Contended ? 'BUSY' : ((error as { code?: string }).code ?? 'INTERNAL')
    return { ok: false, error: { code } }
  }
}
