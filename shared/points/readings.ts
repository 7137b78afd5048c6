import { type Axis, readingOf } from '../law/axis'
import type { ReadingBasis } from '../law/basis'
import { capsAcrossVersions, markAcrossVersions } from '../law/g26/points-silences'
import { comparison, deductionsScale, factor, itemCaps, lengthFrom, timesCaps, totalCap } from '../law/g26/proration'
import { countingDate, serviceDay } from '../law/g26/service-date'

/** What the text leaves open about counting points (G26 三(三)2): one axis each, with its readings and its default. */
export const readingAxes = {
  factor,
  lengthFrom,
  itemCaps,
  timesCaps,
  capsAcrossVersions,
  markAcrossVersions,
  totalCap,
  deductionsScale,
  comparison,
  countingDate,
  serviceDay,
} as const

type Axes = typeof readingAxes
export type ReadingAxis = keyof Axes
export type Readings = { readonly [A in ReadingAxis]: keyof Axes[A]['readings'] }

export const axisNames = Object.keys(readingAxes) as ReadingAxis[]

/** The basis of a figure that takes these readings, for one axis. */
export function readingBasis(axis: ReadingAxis, readings: Readings): ReadingBasis {
  return readingOf<string>(readingAxes[axis] as Axis<string>, readings[axis])
}

/** Every set of readings that differs from `readings` on exactly one axis. */
export function singleChanges(readings: Readings): { axis: ReadingAxis; readings: Readings }[] {
  return axisNames.flatMap((axis) =>
    Object.keys(readingAxes[axis].readings)
      .filter((name) => name !== readings[axis])
      .map((name) => ({ axis, readings: { ...readings, [axis]: name } })),
  )
}
