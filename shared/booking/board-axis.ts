import type { ClockTime } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'

/** Minutes of a day. */
export interface Span {
  from: number
  to: number
}

/** The opening times of a day as a board measures them. */
export const spansOf = (hours: readonly { from: ClockTime; to: ClockTime }[]): Span[] =>
  hours.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))

const minutesOf = (time: ClockTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** A part of the day, drawn from `top` on, in pixels; `idle`: nobody is open then and nothing lies there. */
export interface Stretch extends Span {
  top: number
  height: number
  idle: boolean
  folded: boolean
}

export interface Scale {
  /** pixels of an hour */
  hour: number
  /** pixels of an idle stretch, however long; null: to scale */
  fold: number | null
}

/**
 * The hours of a board from top to bottom: as long as anybody is open or anything lies there. What is idle in between is drawn to scale, or
 * folded.
 * @param needed in any order, and they may overlap
 */
export function axisOf(needed: readonly Span[], { hour, fold }: Scale): Stretch[] {
  const axis: Stretch[] = []
  const add = (span: Span, idle: boolean) => {
    const last = axis.at(-1)
    const folded = idle && fold !== null
    const height = folded ? fold : ((span.to - span.from) * hour) / 60
    axis.push({ ...span, top: last ? last.top + last.height : 0, height, idle, folded })
  }
  for (const span of merged(needed)) {
    const last = axis.at(-1)
    if (last) add({ from: last.to, to: span.from }, true)
    add(span, false)
  }
  return axis
}

function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of [...spans].filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else whole.push({ ...span })
  }
  return whole
}

/** When nobody is there, of the hours that the board shows. */
export function shutOf(axis: readonly Stretch[], hours: readonly Span[]): Span[] {
  const edges = [axis[0]?.from ?? 0, ...merged(hours).flatMap(({ from, to }) => [from, to]), axis.at(-1)?.to ?? 0]
  return edges.flatMap((from, nth) => {
    const to = edges[nth + 1]
    return nth % 2 === 0 && to !== undefined && from < to ? [{ from, to }] : []
  })
}

export const heightOf = (axis: readonly Stretch[]): number => {
  const last = axis.at(-1)
  return last ? last.top + last.height : 0
}

/** Where a minute of the day is; before the first and after the last it is at the edge. */
export function topOf(axis: readonly Stretch[], minute: number): number {
  const at = axis.find(({ to }) => minute < to)
  if (!at) return heightOf(axis)
  return at.top + (at.height * Math.max(0, minute - at.from)) / (at.to - at.from)
}

/** Whether the board shows that minute, and to scale. */
export const isOn = (axis: readonly Stretch[], minute: number): boolean =>
  axis.some(({ from, to, folded }) => !folded && from <= minute && minute < to)

/** Two marks nearer than this would run into each other. */
const APART = 20

/** The minutes that are written beside the board: the whole hours, and where a part begins; inside what is folded none. */
export function ticksOf(axis: readonly Stretch[]): number[] {
  const ticks: number[] = []
  for (const [nth, { from, to, folded }] of axis.entries()) {
    if (folded) continue
    if (nth === 0 || axis[nth - 1]?.folded) ticks.push(from)
    for (let hour = Math.ceil(from / 60) * 60; hour < to; hour += 60)
      if (hour - (ticks.at(-1) ?? -APART) >= APART) ticks.push(hour)
  }
  const end = axis.at(-1)?.to
  if (end !== undefined && end - (ticks.at(-1) ?? 0) >= APART) ticks.push(end)
  return ticks
}

/** A day of a week's board, or closed days one after another. */
export type WeekPart = { date: LocalDate } | { closed: LocalDate[] }

/** Open days that a week's board shows. */
export const WEEK_DAYS = 5

interface Day {
  date: LocalDate
  hours: readonly unknown[]
  seats: number
}

/** From the first day on as many as are open, or have somebody on them; the closed days between them are folded, those after the last left out. */
export function weekOf(days: readonly Day[]): WeekPart[] {
  const isShown = ({ hours, seats }: Day) => hours.length > 0 || seats > 0
  const until = days.filter(isShown).slice(0, WEEK_DAYS).at(-1)?.date
  const parts: WeekPart[] = []
  for (const day of days) {
    if (until === undefined || day.date > until) break
    const last = parts.at(-1)
    if (isShown(day)) parts.push({ date: day.date })
    else if (last && 'closed' in last) last.closed.push(day.date)
    else parts.push({ closed: [day.date] })
  }
  return parts
}

/** The day after a week's board; where none is open at all, a week on. */
export const afterWeek = (from: LocalDate, parts: readonly WeekPart[]): LocalDate => {
  const last = parts.findLast((part) => 'date' in part)
  return last && 'date' in last ? addDays(last.date, 1) : addDays(from, 7)
}
