import type { LocalDate } from '../calendar/local-date'
import type { Citation } from './basis'
import type { NotStated } from './rule'

/** A figure that a text aims at (A9). Shown with its source, its period as printed and, where so, 草案 or 已过期. */
export interface Target {
  /** what is counted, in Chinese */
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly bound: '不少于' | '左右' | '超' | '目标'
  /** a word that takes some of the promise out of it, as printed */
  readonly hedge: '力争' | null
  /** as printed */
  readonly period: string
  /** the last day of that period */
  readonly until: LocalDate | NotStated
  readonly citation: Citation
}
