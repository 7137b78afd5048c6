import { ORPCError } from '@orpc/server'
import { beijingDate } from '@shared/calendar/beijing'
import { type DateSense, decideDate } from '@shared/calendar/decide-date'
import type { LocalDate } from '@shared/calendar/local-date'

/**
 * Passes a date on, or nothing where none was given.
 * @param path the field, as `BAD_INPUT` names it
 * @throws BAD_INPUT for one too far from today
 */
export function dateInSense(sense: DateSense, path: string, date: LocalDate | undefined, now: number) {
  if (date !== undefined && !decideDate(sense, date, beijingDate(now)).accepted)
    throw new ORPCError('BAD_REQUEST', {
      data: { issues: [{ code: 'custom', path: [path], params: { problem: 'date' } }] },
    })
  return date
}
