import { beijingDate } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { listed } from '@shared/directory/listed'
import { asKept, encodeRows, encodeSeats } from '@shared/directory/snapshot/encode'
import { nextParts } from '@shared/directory/snapshot/next-parts'
import { nextSeats } from '@shared/directory/snapshot/next-seats'
import type { Part } from '@shared/directory/snapshot/part'
import type { CarrierId } from '@shared/ids'
import { catchUp, notBegun, type Reached } from '../../modules/directory/catch-up'
import { mayHaveSeats, seatDays } from '../../modules/directory/may-have-seats'
import { headOf, putHead, rowsOf, shelve } from '../../modules/directory/published'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { type SheetDoc, sheets } from '../../store/sheets'
import type { SnapshotHead } from '../../store/snapshots'
import type { Task } from './task'

/** Pages, or sheets, that a slice looks at. */
const BATCH = 500

interface Followed {
  /** the day that it was begun for: on each all pages are looked at again, as closures end and other days can be booked */
  day: LocalDate | null
  pages: Reached
  sheets: Reached
}

/**
 * Keeps the snapshot for devices (A2): what pages say since they were published, and on which of the coming days they may have a seat, since
 * somebody took one or gave it back.
 */
export const encodeDirectory: Task<Followed> = {
  name: 'encode-directory',
  restMs: 60_000,
  start: { day: null, pages: notBegun, sheets: notBegun },
  async run({ documents, now }, before) {
    const at = now()
    const today = beijingDate(at)
    const head = await headOf(documents)
    const isNewDay = before.day !== today || !head
    const from = isNewDay ? notBegun : before.pages
    const pages = await catchUp<CarrierDoc>(documents, carriers, 'publishedAt', from, { now: at, batch: BATCH })
    const touched = await catchUp<SheetDoc>(documents, sheets, 'touchedAt', before.sheets, {
      ...{ now: at, batch: BATCH },
      fields: ['carrierId', 'date'],
    })
    const days = seatDays(at)
    const more = touched.found.filter(({ date }) => days.includes(date)).map(({ carrierId }) => carrierId)
    const looked = [...pages.found, ...(await others(documents, more, pages.found))]
    const state = { day: today, pages: pages.reached, sheets: touched.reached }
    if (looked.length === 0 && head?.ready) return { state, done: 0, more: pages.more || touched.more }
    const followed = await follow(documents, head, looked, !pages.more, at)
    if (followed === 'begun') return { state: { ...state, pages: notBegun }, done: 0, more: true }
    return { state, done: followed === 'same' ? 0 : 1, more: pages.more || touched.more }
  },
}

async function others(documents: Documents, ids: readonly CarrierId[], found: readonly CarrierDoc[]) {
  const known = new Set(found.map(({ _id }) => _id))
  return (
    await carriers.getAll(
      documents,
      ids.filter((id) => !known.has(id)),
    )
  ).values()
}

/** @returns 'begun' where there was none that can be read: none yet, or of another format. It fills from the first page on. */
async function follow(
  documents: Documents,
  head: SnapshotHead | null,
  looked: readonly CarrierDoc[],
  isOver: boolean,
  now: number,
): Promise<'same' | 'moved' | 'begun'> {
  const known = head && (await rowsOf(documents, head))
  if (!head || !known) {
    await putHead(documents, head, {
      ...(await shelve(documents, head, encodeRows([]))),
      seats: [],
      asOf: now,
      ready: false,
    })
    return 'begun'
  }
  const today = beijingDate(now)
  const next = nextParts(
    known,
    head,
    new Map(looked.map((page) => [page._id, page.place ? asKept(listed(page), today) : null])),
  )
  const free = new Map<LocalDate, ReadonlySet<CarrierId>>()
  for (const date of seatDays(now)) free.set(date, await mayHaveSeats(documents, looked, date, now))
  const days = nextSeats(known, next.rows, new Set(looked.map(({ _id }) => _id)), free)
  const seats = days.map((day) => encodeSeats(next.rows, day))
  const ready = head.ready || isOver
  if (next.kind === 'same' && ready === head.ready && isSame(seats, head.seats)) return 'same'
  const parts =
    next.kind === 'anew'
      ? await shelve(documents, head, next.base)
      : { changes: next.kind === 'same' ? head.changes : [...head.changes, next.change], version: next.rows.version }
  await putHead(documents, head, { ...head, ...parts, seats, asOf: now, ready })
  return 'moved'
}

const isSame = (some: readonly Part[], others: readonly Part[]) =>
  some.length === others.length && some.every(({ id }, nth) => id === others[nth]?.id)
