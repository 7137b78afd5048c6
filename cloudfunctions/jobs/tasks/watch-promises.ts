import { beijingDate } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { asId, type CarrierId } from '@shared/ids'
import { endKept } from '../../modules/deduction/end-kept'
import { findBroken } from '../../modules/deduction/find-broken'
import type { Documents } from '../../platform/documents'
import { type Booking, bookings } from '../../store/bookings'
import { byFinding, type Candidate, candidates } from '../../store/candidates'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { after, type Place, placeOf } from '../../store/order'
import type { Task } from './task'

const batch = 50
/** Of the carriers, of which one at a time is gone through: what is read beyond the next that has promised something is read again. */
const carriersAtOnce = 10
const byId = { key: '_id', direction: 'asc' } as const
const byDate = { key: 'date', direction: 'asc' } as const
const hour = 3_600_000
/** A promise whose time ran out longer ago than any promise runs was found then. */
const lookBackDays = 120

/** Where it is: the day's round, how far among what was found before, then the carrier that is gone through, and how far in its appointments. */
interface State {
  day: LocalDate | null
  candidate: Place | null
  /** all that was found before was gone through */
  ended: boolean
  carrier: Place | null
  booking: Place | null
  finished: boolean
}

type Promising = Pick<CarrierDoc, '_id' | 'pledges'>

const begun = { candidate: null, ended: false, carrier: null, booking: null, finished: false }

/**
 * Once a day: what was found before and has been kept since is ended; then appointments whose promise was not kept in time, for a person
 * to look at; never a deduction.
 */
export const watchPromises: Task<State> = {
  name: 'watch-promises',
  restMs: hour,
  start: { ...begun, day: null, finished: true },
  async run({ documents, now }, before) {
    const today = beijingDate(now())
    const state: State = before.day === today ? before : { ...begun, day: today }
    if (state.finished) return { state: before, done: 0, more: false }
    if (!state.ended) return endSome(documents, state, now())
    const { passed, carrier } = await carrierAt(documents, state)
    const next = { ...state, carrier: passed, booking: null, finished: passed === null }
    if (!carrier?.pledges) return { state: next, done: 0, more: passed !== null }
    const { gte, lt } = documents.command
    const where = { carrierId: carrier._id, date: gte(addDays(today, -lookBackDays)).and(lt(today)) }
    const rows = await after<Booking>(documents, bookings.name, where, byDate, state.booking, batch)
    let done = 0
    for (const booking of rows) done += await findBroken(documents, carrier.pledges, booking, now())
    const more = rows.length === batch
    return { state: more ? { ...next, booking: placeOf(rows.at(-1)!, byDate) } : next, done, more: true }
  },
}

async function endSome(documents: Documents, state: State, now: number) {
  const open = await after<Candidate>(documents, candidates.name, { open: true }, byFinding, state.candidate, batch)
  const more = open.length === batch
  const candidate = more ? placeOf(open.at(-1)!, byFinding) : null
  return { state: { ...state, candidate, ended: !more }, done: await endKept(documents, open, now), more: true }
}

/** The one that it is in the middle of, or the next that has promised something; `passed`: how far that is, null at the end. */
async function carrierAt(documents: Documents, { carrier: at, booking }: State) {
  if (at && booking) return { passed: at, carrier: await carriers.get(documents, asId<CarrierId>(at.id)) }
  const rows = await after<Promising>(documents, carriers.name, {}, byId, at, carriersAtOnce, ['pledges'])
  const carrier = rows.find(({ pledges }) => pledges && pledges.length > 0)
  const last = carrier ?? rows.at(-1)
  return { passed: last ? placeOf(last, byId) : null, carrier }
}
