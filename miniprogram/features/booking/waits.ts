import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { EnterpriseId, WaitId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { waitlist as words } from '@/copy/waitlist'
import { now } from '@/platform/clock'

export type Wait = Output<'waitlist.get'>

/** A wait that is looked at: an offer may come at any moment. */
export const useWait = (waitId: WaitId | undefined) =>
  useQuery({ ...queryOf('waitlist.get', waitId === undefined ? null : { waitId }), refetchInterval: 15_000 })

export const useWaits = (enterpriseId: EnterpriseId) => useQuery(queryOf('waitlist.mine', { enterpriseId }))

const moment = (at: Instant) => `${formatNear(beijingDate(at), beijingDate(now()))} ${beijingTime(at)}`

/** What is waited for, or what is offered: 今天 14:00; 周二 任何时间. */
export function wantedOf({ offer, start, date }: Wait): string {
  const at = offer?.start ?? start
  return at === null ? words.anyTime(formatNear(date, beijingDate(now()))) : moment(at)
}
