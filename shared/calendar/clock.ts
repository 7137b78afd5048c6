import { beijingDate, type Instant } from './beijing'
import type { LocalDate } from './local-date'
import { addWorkingDays } from './working-days'

/** How long somebody has: the last day, and whether it may still move because the holidays of its year are not published. */
export interface Clock {
  lastDay: LocalDate
  provisional: boolean
  workingDays: number
}

/** Counted from the day after. */
export function clockFrom(at: Instant, workingDays: number): Clock {
  const { date, provisional } = addWorkingDays(beijingDate(at), workingDays)
  return { lastDay: date, provisional, workingDays }
}

/** Nobody is late on a day that may still move. */
export const isOver = ({ lastDay, provisional }: Clock, today: LocalDate): boolean => !provisional && today > lastDay
