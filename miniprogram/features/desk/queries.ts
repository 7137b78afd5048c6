import type { LocalDate } from '@shared/calendar/local-date'
import { waitingIn } from '@shared/evidence/inspection'
import type { CarrierId, RecordId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useList, useWhole } from '@/api/use-list'

const SECOND = 1000

/** Everybody who comes on a day, today when none is named: a desk that saw only the first page would send people away. */
export const useDesk = (carrierId: CarrierId | undefined, date?: LocalDate, shown = true, seconds = 30) =>
  useWhole(
    'desk.today',
    carrierId === undefined ? null : { carrierId, limit: limits.page.most, ...(date && { date }) },
    // each page is one call: a day of a thousand is asked for as often per minute as one of a hundred
    { refetchInterval: ({ state: { data } }) => shown && seconds * SECOND * Math.max(1, data?.pages.length ?? 1) },
  )

/** While a file is still looked at it is asked for again: every few seconds at first, then as seldom as nobody minds. */
export const useRecord = (recordId: RecordId | undefined) =>
  useQuery({
    ...queryOf('service.record', recordId === undefined ? null : { recordId }),
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && waitingIn(data.evidence) > 0 ? (dataUpdateCount < 40 ? 3 : 30) * SECOND : false,
  })

/** The rules of a carrier's kind on the day of a service or of a fact: the server decides by these. */
export const useItems = (carrierId: CarrierId | undefined, on: LocalDate | undefined) =>
  useQuery({ ...queryOf('points.items', carrierId && on ? { carrierId, on } : null), staleTime: 600 * SECOND })

/** `cycleYear` undefined: the cycle that runs. */
export const useStanding = (carrierId: CarrierId | undefined, cycleYear?: number) =>
  useQuery(queryOf('points.standing', carrierId ? { carrierId, ...(cycleYear !== undefined && { cycleYear }) } : null))

/** Where it would stand if what waits were verified. */
export const useProjection = (carrierId: CarrierId | undefined) =>
  useQuery(queryOf('points.projection', carrierId ? { carrierId } : null)).data

/** The rows of one cycle, those that its standing adds up; of none before it is known which. */
export const useLedger = (carrierId: CarrierId | undefined, cycleYear: number | undefined) =>
  useList('points.ledger', carrierId && cycleYear !== undefined ? { carrierId, cycleYear } : null)
