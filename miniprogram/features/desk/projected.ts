import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { Output } from '@/api/contract'
import { points } from '@/copy/points'
import { now } from '@/platform/clock'

const words = points.projection

/** 3 笔在核实，都通过就是 80.23 分; where nothing waits, how it would go on. */
export function projected(found: Output<'points.projection'> | undefined) {
  const { projection = null, pace = null } = found ?? {}
  if (!projection) return pace ? goingOn(pace) : undefined
  const { claims, total, atLeast, by, more } = projection
  const today = beijingDate(now())
  const due = by && { ...by, on: formatDate(by.on, today), past: !by.provisional && by.on < today }
  return { total, title: words.title(claims, total, atLeast), text: words.text(due, more) }
}

function goingOn({ entries, total, low, high, until }: NonNullable<Output<'points.projection'>['pace']>) {
  const on = formatDate(until, beijingDate(now()))
  return { total, title: words.pace.title(on, total), text: words.pace.text(entries, low, high) }
}
