import { hasSeat } from '@shared/booking/state'
import { localDate } from '@shared/calendar/local-date'
import { claimStanding } from '@shared/points/claim-events'
import { figuring } from '@shared/points/figures'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import { EJSON } from 'bson'
import type { Booking } from '../../cloudfunctions/store/bookings'
import type { Claim } from '../../cloudfunctions/store/claims'
import type { JournalEntry } from '../../cloudfunctions/store/journal'
import type { LedgerDoc, LedgerHead } from '../../cloudfunctions/store/ledger'
import type { OutboxMessage } from '../../cloudfunctions/store/outbox'
import type { PointsList } from '../../cloudfunctions/store/points-lists'
import type { Proposal } from '../../cloudfunctions/store/proposals'
import type { QuotaDoc } from '../../cloudfunctions/store/quotas'
import type { Rating } from '../../cloudfunctions/store/ratings'
import type { ServiceRecord } from '../../cloudfunctions/store/records'
import type { SheetDoc } from '../../cloudfunctions/store/sheets'
import type { TableVersion } from '../../cloudfunctions/store/tables'
import type { Json } from '../../dev/ledger-verify/text'
import { verify } from '../../dev/ledger-verify/verify'
import { Fraction } from '../shared/points/oracle'
import { slowly } from '../shared/points/slow-oracle'
import { requestOf } from './calls'
import { MORNING } from './cast'
import type { Entry, History } from './run'
import type { Call, Schedule } from './schedule'
import { accepted, almostFull, awardedId, bookings as BEFORE, isElsewhere, seatsIn } from './things'

/**
 * What must hold after every schedule, in any order and with any fault. Written from what the product promises, in plain
 * counting; it judges the code by nothing of its own.
 */
export const promises = { seats, places, requests, decisions, denials, awards, sums, chain, messages }
export type Promised = keyof typeof promises

/** Which of these promises were broken, and how. */
export function violations(schedule: Schedule, history: History, of: readonly Promised[]): string[] {
  const wrong: string[] = []
  const must = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what)
  }
  for (const name of of) promises[name](schedule, history, must)
  return wrong
}

type Must = (holds: boolean, what: string) => void

/** Of documents by their text: most are the same after every schedule, and reading them took longer than all else here. */
const read = new Map<string, unknown>()
const MOST_READ = 2_000

function parsed(text: string): unknown {
  const known = read.get(text)
  if (known) return known
  if (read.size === MOST_READ) read.clear()
  const document = EJSON.parse(text)
  read.set(text, document)
  return document
}

const all = <T>({ final }: History, collection: string): T[] =>
  Object.values(final[collection] ?? {}).map((text) => parsed(text) as T)

const isOk = ({ told }: Entry) => told !== 'crashed' && told.ok
const codeOf = ({ told }: Entry) => (told === 'crashed' ? 'crashed' : (told.error?.code ?? 'OK'))
const isUnique = (list: string[]) => new Set(list).size === list.length

/** B2: never more seats than there are, none given away twice, none left empty while somebody was told that all are taken. */
function seats({ calls }: Schedule, history: History, must: Must): void {
  const bookings = new Map(all<Booking>(history, 'bookings').map((booking) => [booking._id, booking]))
  const failed = history.entries.some(
    (entry) => !isOk(entry) && ['crashed', 'INTERNAL', 'BUSY'].includes(codeOf(entry)),
  )
  const held = all<SheetDoc>(history, 'sheets').flatMap((sheet) => sheet.held)
  for (const { _id, counts } of all<SheetDoc>(history, 'sheets'))
    for (const [key, count] of Object.entries(counts))
      must(held.filter((seat) => seat.key === key).length === count, `${_id} counts ${count} in ${key}`)
  must(failed || isUnique(held.map(({ bookingId }) => bookingId)), 'a booking has two seats')
  must(isUnique(held.map(({ bookingId, from }) => `${bookingId} ${from}`)), 'a booking has two seats at one time')
  for (const one of held)
    for (const other of held) {
      const atOnce = one !== other && one.from < other.to && other.from < one.to
      must(!atOnce || one.enterpriseId !== other.enterpriseId, `${one.enterpriseId} is in two places at once`)
      const oneLane = one.key !== other.key && one.lanes.some((lane) => other.lanes.includes(lane))
      must(!atOnce || !oneLane, `${one.key} and ${other.key} are served at once`)
    }
  for (const seat of held) {
    const booking = bookings.get(seat.bookingId)
    must(failed || booking !== undefined, `${seat.bookingId} has a seat and no booking`)
    must(failed || Boolean(booking && hasSeat(booking)), `${seat.bookingId} does not stand and has a seat`)
    must(failed || booking?.slotId.endsWith(`:${seat.from}`) === true, `${seat.bookingId} is elsewhere and has a seat`)
  }
  for (const [slotId, seats] of Object.entries(seatsIn)) {
    const [, , serviceId, , time] = slotId.split(':')
    const taken = held.filter(({ key }) => key.startsWith(`${serviceId}@${time}-`)).length
    must(taken <= seats, `${slotId} is oversold: ${taken} of ${seats}`)
    const full = history.entries.some(
      (entry) => codeOf(entry) === 'SLOT_FULL' && requestOf(calls[entry.call]!)?.input.slotId === slotId,
    )
    const gaveBack =
      calls.some(({ kind }) => givesBack.has(kind)) ||
      history.entries.some((entry) => codeOf(entry) === 'LIMIT_REACHED')
    must(!full || gaveBack || failed || taken === seats, `${slotId} was said to be full and is not`)
  }
  const taken = new Set(held.map(({ bookingId, from }) => `${bookingId} ${from}`))
  const journal = all<JournalEntry>(history, 'journal')
  for (const booking of bookings.values()) {
    const { _id, slotId, start, moves = [], cancelledAt, checkedInAt, completedAt } = booking
    must(!hasSeat(booking) || taken.has(`${_id} ${slotId.slice(-4)}`), `${_id} has no seat`)
    must(!booking.missedAt || checkedInAt === null, `${_id} has arrived and was missed`)
    const moved = journal.filter(({ action, resourceId }) => action === 'booking.reschedule' && resourceId === _id)
    must(moved.length === moves.length, `${_id} was moved ${moves.length} times, ${moved.length} in the journal`)
    must(moves.length === 0 || clock(start) === slotId.slice(-4), `${_id} does not start when its slot does`)
    must(cancelledAt === null || checkedInAt === null, `${_id} is cancelled and has arrived`)
    must(completedAt === null || checkedInAt !== null, `${_id} is done and has not arrived`)
  }
}

/** Who gives a seat back, also one that was taken in passing. */
const givesBack: ReadonlySet<string> = new Set([
  'cancel the seat in the full slot',
  'move the seat in the full slot',
  'move what is due',
])
const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 16).replace(':', '')

const MOST_OPEN = 10

/** T11: of the bookings whose time is not over nobody has more than they may, each of them is counted, and nothing else is. */
function places({ calls }: Schedule, history: History, must: Must): void {
  const standing = all<Booking>(history, 'bookings').filter(({ cancelledAt }) => cancelledAt === null)
  const counts = new Map(all<QuotaDoc>(history, 'quotas').map(({ _id, uses }) => [_id, uses.map(({ id }) => id)]))
  for (const [whose, uses] of counts) {
    must(whose.startsWith('cancellations:') || uses.length <= MOST_OPEN, `${whose} counts ${uses.length}`)
    must(isUnique(uses), `${whose} counts one twice`)
  }
  const repaired = new Set(
    all<JournalEntry>(history, 'journal').flatMap(({ action, resourceId }) =>
      action === 'jobs.repair-bookings' ? [resourceId] : [],
    ),
  )
  const made = new Set(BEFORE.map(({ _id }) => String(_id)))
  for (const { _id, enterpriseId, personId } of standing) {
    must(counts.get(`openBookings:${enterpriseId}`)?.includes(_id) ?? false, `${_id} is not counted`)
    const ofPerson = all<QuotaDoc>(history, 'quotas').some(({ uses }) =>
      uses.some(({ id, byId }) => id === _id && byId === personId),
    )
    must(ofPerson || made.has(_id) || repaired.has(_id), `${_id} is not counted for the person`)
  }
  const ids = new Set(standing.map(({ _id }) => String(_id)))
  for (const [whose, uses] of counts)
    if (whose.startsWith('openBookings'))
      for (const use of uses) must(ids.has(use) || isElsewhere(use), `${whose} counts ${use}, which does not stand`)
  for (const entry of history.entries)
    if (codeOf(entry) === 'LIMIT_REACHED')
      must(
        almostFull.some(({ token }) => token === requestOf(calls[entry.call]!)?.as),
        'somebody with places left was refused',
      )
}

/** T13: one request, however often it came, was done once and was answered alike. */
function requests({ calls }: Schedule, history: History, must: Must): void {
  const journal = all<JournalEntry>(history, 'journal')
  const keys = new Map<string, Call[]>()
  for (const call of calls) {
    const key = keyOf(call)
    if (key) keys.set(key, [...(keys.get(key) ?? []), call])
  }
  for (const [key, alike] of keys) {
    const { path, input } = requestOf(alike[0]!)!
    const accepted = history.entries.filter((entry) => isOk(entry) && keyOf(calls[entry.call]!) === key)
    const subjects = accepted.map(({ told }) => subjectOf(path, (told as { value: unknown }).value))
    must(new Set(subjects).size <= 1, `${key} was answered with ${[...new Set(subjects)].join(' and ')}`)
    if (path !== 'booking/book' || accepted.length === 0) continue
    const made = journal.filter(({ resourceId, action }) => action === 'booking.book' && resourceId === subjects[0])
    must(made.length === 1, `${key} is in the journal ${made.length} times`)
    const booking = all<Booking>(history, 'bookings').find(({ _id }) => _id === subjects[0])
    must(
      booking?.slotId === input.slotId && booking?.enterpriseId === input.enterpriseId,
      `${key} is not what was booked`,
    )
  }
  const booked = new Set(
    [...keys].filter(([, [first]]) => requestOf(first!)!.path === 'booking/book').map(([key]) => key),
  )
  const made = all<Booking>(history, 'bookings').length - BOOKED_BEFORE
  must(made <= booked.size, `${made} bookings of ${booked.size} requests`)
}

/** Who, what, which key; null for a background task. */
function keyOf(call: Call): string | null {
  const asked = requestOf(call)
  return asked && [asked.as, asked.path, asked.input.slotId ?? '', asked.input.requestId].join(' ')
}

function subjectOf(path: string, value: unknown): string {
  const { id, ratingId, recordId, claimId, proposalId } = value as Record<string, unknown>
  if (path === 'desk/complete') return String(recordId)
  return String(id ?? ratingId ?? claimId ?? proposalId)
}

const BOOKED_BEFORE = BEFORE.length

const stateOf = ({ events }: Claim) => claimStanding(events).state

/** D1, T12, C4: one record per service, one claim per record, one decision per claim, one entry per award; what is added up is what is there. */
function decisions(_: Schedule, history: History, must: Must): void {
  const claims = all<Claim>(history, 'claims')
  const ledger = all<LedgerDoc>(history, 'ledger')
  const records = all<ServiceRecord>(history, 'records')
  const verified = claims.filter((claim) => stateOf(claim) === 'verified')
  const awards = ledger.filter(({ entry }) => entry.kind === 'award')
  const awarded = awards.map(({ recordId, itemId }) => `claim:${recordId}:${itemId}`).sort()
  const claimed = verified.map(({ _id }) => String(_id)).sort()
  must(awarded.join() === claimed.join(), `verified ${claimed} but awarded ${awarded}`)
  const allInForce = ledger.every(({ entry }) => entry.kind !== 'reversal')
  for (const itemId of new Set(awards.map(({ itemId }) => itemId))) {
    const before = awards
      .flatMap(({ entry }) => (entry.kind === 'award' && entry.itemId === itemId ? [entry.facts.awardsBefore] : []))
      .sort()
    must(!allInForce || before.join() === before.map((_, i) => i).join(), `awards of ${itemId} after ${before} others`)
  }
  const verdicts = all<JournalEntry>(history, 'journal').filter(({ action }) => action === 'points.verify')
  for (const { _id, events } of claims) {
    const said = events.filter(({ what, at }) => decides.has(what) && at >= MORNING)
    const journaled = verdicts.filter(({ resourceId }) => resourceId === _id)
    must(
      said.length === journaled.length,
      `${_id} was decided ${said.length} times, ${journaled.length} in the journal`,
    )
  }
  const done = all<Booking>(history, 'bookings').filter(({ completedAt }) => completedAt !== null)
  for (const { _id } of done)
    must(records.filter(({ bookingId }) => bookingId === _id).length === 1, `${_id} has no record`)
  const ratings = all<Rating>(history, 'ratings')
  const station = all<{ _id: string; ratings: { count: number } }>(history, 'carriers').find(
    ({ _id }) => _id === 'station-a',
  )
  must(ratings.length <= 1, 'a record was rated twice')
  must(station?.ratings.count === 0, `a rating moved the figure to ${station?.ratings.count} outside a batch`)
}

/**
 * D1, D6: a claim is verified once; above what one person awards two did; who left it to another, or decided before its appeal, did not;
 * of a fact there is one deduction, by two; and from the publication of a list on its cycle gets no award.
 */
function awards(_: Schedule, history: History, must: Must): void {
  const ledger = all<LedgerDoc>(history, 'ledger')
  for (const { _id, entry, decidedById, proposedById } of ledger)
    if (entry.kind === 'award')
      must(
        entry.amount > 400 ? proposedById !== null && proposedById !== decidedById : proposedById === null,
        `${_id} of ${entry.amount} by ${proposedById} and ${decidedById}`,
      )
  for (const { _id, events } of all<Claim>(history, 'claims')) {
    must(events.filter(({ what }) => what === 'verified').length <= 1, `${_id} was verified twice`)
    const out = new Set<string>()
    let deciders: string[] = []
    for (const { what, byId } of events) {
      if (what === 'filed') {
        out.clear()
        deciders = []
      }
      must(!out.has(byId) || !decides.has(what), `${_id}: ${what} by ${byId}, who is out of it`)
      if (what === 'handed') out.add(byId)
      if (what === 'sent-back') deciders.pop()
      if (decides.has(what)) deciders.push(byId)
      if (what === 'appealed') for (const id of deciders) out.add(id)
    }
  }
  const facts = ledger.flatMap(({ entry }) => (entry.kind === 'deduction' ? [entry.factKey] : []))
  must(isUnique(facts), `one fact was taken off twice: ${facts}`)
  for (const { _id, ended, proposedById, factKey } of all<Proposal>(history, 'proposals')) {
    const taken = facts.filter((each) => each === factKey).length
    must(ended?.how !== 'agreed' || taken === 1, `${_id} was agreed to and ${taken} taken off`)
    must(ended?.how !== 'agreed' || ended.byId !== proposedById, `${_id} was agreed to by who proposed it`)
  }
  const open = all<Proposal>(history, 'proposals').filter((proposal) => proposal.open)
  must(isUnique(open.map(({ factKey }) => factKey)), 'two proposals of one fact are open')
  for (const { results } of all<PointsList>(history, 'points-lists'))
    for (const { carrierId, seq } of results)
      for (const doc of ledger)
        if (doc.carrierId === carrierId && doc.entry.kind === 'award')
          must(doc.seq <= seq, `${doc._id} was awarded after its list`)
}
const decides: ReadonlySet<string> = new Set(['proposed', 'verified', 'rejected'])

/** D1: what did not happen has earned nothing; nothing is taken back twice, nor by who awarded it unless they looked into a denial. */
function denials(_: Schedule, history: History, must: Must): void {
  const ledger = all<LedgerDoc>(history, 'ledger')
  const reversals = ledger.filter(({ entry }) => entry.kind === 'reversal')
  const backIds = reversals.flatMap(({ entry }) => (entry.kind === 'reversal' ? [String(entry.reversedId)] : []))
  must(isUnique(backIds), 'taken back twice')
  for (const id of backIds)
    must(
      ledger.some(({ _id }) => _id === id),
      `${id} is taken back and was never there`,
    )
  for (const record of all<ServiceRecord>(history, 'records').filter(({ _id }) => checked.has(_id))) {
    const award = ledger.find(({ recordId, entry }) => recordId === record._id && entry.kind === 'award')
    const back = award && reversals.find(({ entry }) => entry.kind === 'reversal' && entry.reversedId === award._id)
    must(!record.checkFinding || record.confirmation === 'denied', 'checked and never denied')
    must(record.checkFinding !== 'did-not-happen' || !award || back !== undefined, 'an award of what did not happen')
    must(
      !back || back.decidedById !== award?.decidedById || back.reason === '核对过双方的记录',
      'taken back by who awarded it',
    )
  }
}
const checked: ReadonlySet<string> = new Set(['r_one', awardedId])

/** D2, D5: each entry is worth what the version that it names says; what a station has is what is in force, added up under its caps. */
function sums(_: Schedule, history: History, must: Must): void {
  const tables = [sampleTable, ...all<TableVersion>(history, 'table-versions').map(({ table }) => table)]
  const entries = all<LedgerDoc>(history, 'ledger').map(({ entry }) => entry)
  const worth: Record<string, number> = {
    'S-03 0.4': 200,
    'S-03 next': 300,
    'S-02 0.4': 500,
    'S-02 next': 500,
    'K-02 0.4': 200,
    'K-02 next': 150,
  }
  for (const entry of entries)
    if (entry.kind !== 'reversal')
      must(entry.amount === worth[`${entry.itemId} ${entry.rule.version}`], `${entry.id} is worth ${entry.amount}`)
  const off = entries.flatMap((entry) => (entry.kind === 'deduction' ? [entry.facts.deductionsBefore] : [])).sort()
  must(off.join() === off.map((_, i) => i).join(), `deductions after ${off} others`)
  const readings = { ...defaultValues, lengthFrom: 'publication' } as const
  const cycle = { year: 2026, from: localDate('2026-03-01'), to: localDate('2026-09-30'), shortened: true }
  const { num, den } = figuring({ entries, tables, cycle, admittedOn: cycle.from })(readings).total
  const expected = slowly(entries, tables, readings)
  must(new Fraction(BigInt(num), BigInt(den)).equals(expected.total), `${num}/${den} points`)
}

/** D5: whatever the order, the rows of each carrier are one chain, and its head is where it ends. */
function chain(_: Schedule, history: History, must: Must): void {
  const heads = all<LedgerHead>(history, 'ledger-heads').map(({ _id, seq, hash }) => ({ carrierId: _id, seq, hash }))
  const verdict = verify(all<Json>(history, 'ledger'), heads)
  for (const { carrierId, seq, what } of verdict.problems) must(false, `${carrierId} row ${seq}: ${what}`)
  must(verdict.after === 0, `${verdict.after} rows after the head`)
  const ended = verdict.heads.map(({ carrierId }) => carrierId)
  for (const carrierId of ended)
    must(
      heads.some((head) => head.carrierId === carrierId),
      `${carrierId} has no head`,
    )
}

/** T16: a message reaches WeChat at most once, and no more of them than were accepted; a sent one did. */
function messages(_: Schedule, history: History, must: Must): void {
  const { sent } = history
  must(isUnique(sent), `sent twice: ${sent.join(', ')}`)
  const outbox = all<OutboxMessage>(history, 'outbox')
  for (const { state, page } of outbox) must(state !== 'sent' || sent.includes(page), `${page} was never sent`)
  for (const { state, page } of outbox) must(state !== 'waiting' || !sent.includes(page), `${page} would be sent again`)
  const since = all<JournalEntry>(history, 'journal').filter(({ action }) => action === 'inbox.accepted').length
  for (const [template, before] of Object.entries(accepted)) {
    const count = outbox.filter((message) => message.template === template && sent.includes(message.page)).length
    must(count <= before + since, `${count} messages on ${before + since} accepts`)
  }
}
