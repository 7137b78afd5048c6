import { type Instant, startOfDay } from '../calendar/beijing'
import { addDays, type LocalDate } from '../calendar/local-date'

/**
 * 普惠+重点 (B10; P25 二（二）): of the seats of each time a station may keep some for recognised enterprises (`enterprise/grade.ts`). Until they are
 * released, all the others together have at most the seats beside these; a recognised one has any seat. So those that it has use up the kept ones
 * first, none of them goes to anybody else, and none is kept twice. What another service takes of the same people and rooms is gone for all.
 *
 * So many days before the day, at 00:00, whoever comes first has what is left of them. Product rule.
 */
export const RELEASED_DAYS = 1

export const keptUntil = (date: LocalDate): Instant => startOfDay(addDays(date, -RELEASED_DAYS))
