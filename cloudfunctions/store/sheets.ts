import type { Handed } from '@shared/booking/decide-hand-over'
import type { Slot } from '@shared/booking/schedule'
import { type Choice, choose, type Session, seatIn, type Wanted } from '@shared/booking/session'
import { emptySheet, type Held, MOST_HELD, type Sheet, type SheetOf, seated, timeKey } from '@shared/booking/sheet'
import type { LocalDate } from '@shared/calendar/local-date'
import { asId, type BookingId, type CarrierId, type SheetId } from '@shared/ids'
import { Contended, type Documents, type Patch } from '../platform/documents'
import { collection } from './collection'

/** A carrier's day exists once somebody has booked on it; until then its hours say all there is to know (ADR 0013). */
export interface SheetDoc extends Sheet, SheetOf {
  _id: SheetId
  /** the latest change of its seats: `jobs` looks again at what changed since it last looked */
  touchedAt: number
  /** who walked in and was handed to somebody: they have no seat */
  handed?: readonly Handed[]
}
export const sheets = collection<SheetDoc>('sheets')

export const sheetId = ({ carrierId, date }: SheetOf) => asId<SheetId>(`sheet:${carrierId}:${date}`)

type Read = Omit<SheetDoc, 'touchedAt' | 'carrierId'>

/**
 * What sheets say of free seats, which is a line for each session, and who has these seats only as far as it is asked.
 * @param seat the enterprise and the start of its seat
 */
export async function countsOf(
  documents: Documents,
  ids: readonly SheetId[],
  seat: Pick<Held, 'enterpriseId' | 'from'> = { enterpriseId: asId(''), from: '' },
): Promise<Map<SheetId, Read>> {
  if (ids.length === 0) return new Map()
  const { in: among, project } = documents.command
  const fields = { date: true, counts: true, ordinary: true, held: project.elemMatch({ ...seat }) }
  const found = await documents.find<Read>(sheets.name, { _id: among([...ids]) }, { limit: ids.length, fields })
  return new Map(found.map((sheet) => [sheet._id, { ...sheet, held: sheet.held ?? [] }]))
}

/** The same of a carrier's days, by the day. */
export async function sheetsOn(
  documents: Documents,
  carrierId: CarrierId,
  dates: readonly LocalDate[],
  seat?: Pick<Held, 'enterpriseId' | 'from'>,
): Promise<Map<LocalDate, Read>> {
  const found = await countsOf(
    documents,
    dates.map((date) => sheetId({ carrierId, date })),
    seat,
  )
  return new Map([...found.values()].map((sheet) => [sheet.date, sheet]))
}

/** `move`: of a booking that moves, the how manieth time. */
export type Taker = Wanted & { at: number; move?: number }
type Free = Extract<Choice, { kind: 'free' }>

/**
 * Takes a seat with one conditional update (B2). It fails only where what was chosen is taken by now: then the sheet is read again, and what
 * it has left is tried. Whoever gets nothing has changed nothing; asking again with the same booking id answers `held`.
 * @param seen the counts as the caller has read them; null: there was no sheet
 * @throws Contended where seats came and went more often than it was tried
 */
export async function takeSeat(
  documents: Documents,
  carrierId: CarrierId,
  slot: Slot,
  taker: Taker,
  seen: Sheet | null,
): Promise<Exclude<Choice, { kind: 'free' }>> {
  const of = { carrierId, date: slot.date }
  const tries = 2 + Math.max(...slot.needs.map(({ length }) => length))
  let sheet: Sheet | null = seen
  for (let tried = 0; tried < tries; tried++) {
    const choice = choose(slot, sheet ?? emptySheet, taker)
    if (choice.kind !== 'free') return choice
    if (await (sheet ? taken(documents, of, choice, taker) : begun(documents, of, choice, taker)))
      return { kind: 'held' }
    sheet = await sheets.get(documents, sheetId(of))
  }
  throw new Contended(`no seat of ${slot.id} after ${tries} tries`)
}

/** The first seat of a day makes its sheet; of two, one. */
function begun(documents: Documents, of: SheetOf, { session }: Free, taker: Taker): Promise<boolean> {
  const first = seated(emptySheet, seatOfTaker(session, taker))
  return sheets.add(documents, { _id: sheetId(of), ...of, ...first, touchedAt: taker.at })
}

/** What must not be on the sheet says the whole rule, so that nothing else on it gets in the way. */
async function taken(documents: Documents, of: SheetOf, { session, most }: Free, taker: Taker): Promise<boolean> {
  const { and, nor, elemMatch, gt, gte, lt, neq, in: within, exists, inc, max, push } = documents.command
  const { key, lanes, from, to, clear, capacity } = session
  const { bookingId, enterpriseId, recognised, at } = taker
  const ordinary = `ordinary.${timeKey(key)}`
  const free = nor([
    { [`counts.${key}`]: gte(capacity) },
    ...(most === null ? [] : [{ [ordinary]: gte(most) }]),
    { held: elemMatch({ key: neq(key), lanes: within([...lanes]), from: lt(clear), clear: gt(from) }) },
    { held: elemMatch({ enterpriseId, bookingId: neq(bookingId), from: lt(to), to: gt(from) }) },
    { held: elemMatch({ bookingId, from }) },
    { [`held.${MOST_HELD - 1}`]: exists(true) },
  ])
  const changed = await sheets.updateWhere(documents, and([{ _id: sheetId(of) }, free]), {
    held: push([seatOfTaker(session, taker)]),
    [`counts.${key}`]: inc(1),
    ...(!recognised && { [ordinary]: inc(1) }),
    touchedAt: max(at),
  })
  return changed === 1
}

const seatOfTaker = (session: Session, taker: Taker): Held => ({
  ...seatIn(session, taker),
  at: taker.at,
  ...(taker.move && { move: taker.move }),
})

/** Seats that no call can make its own any more, and never will. */
export interface Gone {
  bookingId: BookingId
  /** which of them; left out: all */
  isGone?: (seat: Held) => boolean
}

export const goneOf = ({ held }: Sheet, { bookingId, isGone = () => true }: Gone): Held[] =>
  held.filter((seat) => seat.bookingId === bookingId && isGone(seat))

/** Gives them back; each once, however often it is asked. `passSeats` passes them on to who waits, and is the one that calls this. */
export async function releaseSeats(documents: Documents, of: SheetOf, gone: Gone, now: number): Promise<void> {
  const { elemMatch, exists, inc, max, pull } = documents.command
  const sheet = await sheets.get(documents, sheetId(of))
  for (const { bookingId, key, move, recognised } of sheet ? goneOf(sheet, gone) : []) {
    const seat = { bookingId, key, move: move ?? exists(false) }
    const others = recognised ? {} : { [`ordinary.${timeKey(key)}`]: inc(-1) }
    const patch: Patch = { held: pull(seat), [`counts.${key}`]: inc(-1), ...others, touchedAt: max(now) }
    await sheets.updateWhere(documents, { _id: sheetId(of), held: elemMatch(seat) }, patch)
  }
}
