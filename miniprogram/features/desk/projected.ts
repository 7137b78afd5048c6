import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { Output } from '@/api/contract'
import { points } from '@/copy/points'
import { now } from '@/platform/clock'

const words = points.projection

/** 3 笔在核实，都通过就是 80.23 分. */
export function projected(projection: Output<'points.projection'>['projection']) {
  if (!projection) return undefined
  const { claims, total, atLeast, by, more } = projection
  const due = by && { ...by, on: formatDate(by.on, beijingDate(now())) }
  return { total, title: words.title(claims, total, atLeast), text: words.text(due, more) }
}
