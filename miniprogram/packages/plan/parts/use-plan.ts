import type { BookingId, CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { type Plan, sendable } from '@shared/plan/plan'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { useDraft } from '@/api/use-draft'

export type Saved = Output<'plan.get'>
export type Preview = Output<'plan.preview'>

interface Draft {
  /** of the plan that it was made of */
  version: number
  plan: Plan | null
  /** null: nobody has chosen yet */
  offers: BookingId[] | null
  reason: string
}
const blank: Draft = { version: 0, plan: null, offers: null, reason: '' }

/** One draft of a station's plan, whichever of its screens it is written on; kept on the device until it is saved or dropped. */
export interface Planning {
  saved: Saved
  /** as edited so far */
  plan: Plan
  changes: number
  manager: boolean
  edit: (part: Partial<Plan>) => void
  /** what the draft would do; none while there is nothing to do, or nobody knows yet */
  preview: Preview | undefined
  looking: boolean
  /** it could not be asked what the draft would do; this asks again */
  again: (() => void) | null
  offers: readonly BookingId[]
  reason: string
  choose: (part: { offers?: BookingId[]; reason?: string }) => void
  drop: () => void
  /** what is sent */
  draft: { carrierId: CarrierId; version: number; plan: ReturnType<typeof sendable> }
}

export function usePlan(carrierId: CarrierId, manager: boolean) {
  const query = useQuery(queryOf('plan.get', { carrierId }))
  const [kept, change, drop] = useDraft<Draft>(`plan:${carrierId}`, blank)
  const saved = query.data
  const changes = saved && kept.plan ? countChanges(saved.plan, kept.plan) : 0
  const draft = saved && {
    carrierId,
    version: kept.plan ? kept.version : saved.version,
    plan: sendable(kept.plan ?? saved.plan),
  }
  const asked = manager && draft && (changes > 0 || (kept.offers ?? []).length > 0) ? draft : null
  const preview = useQuery({ ...queryOf('plan.preview', asked), placeholderData: keepPreviousData })
  if (!saved || !draft) return { query, planning: null }
  const plan = kept.plan ?? saved.plan
  const planning: Planning = {
    ...{ saved, plan, changes, manager, drop, draft },
    edit: (part) => change({ version: draft.version, plan: { ...plan, ...part } }),
    preview: asked ? preview.data : undefined,
    // without a network the answer is still that of an earlier draft
    looking: asked !== null && (preview.isFetching || preview.isPlaceholderData),
    again: preview.isError && asked !== null ? () => void preview.refetch() : null,
    ...{ offers: offersOf(saved, plan, kept.offers, preview.data), reason: kept.reason, choose: change },
  }
  return { query, planning }
}

/** Who is asked to move: whoever was chosen and has no place any more; unless one chose, everybody whom a closure touches. */
function offersOf(saved: Saved, plan: Plan, chosen: BookingId[] | null, preview: Preview | undefined): BookingId[] {
  const touched = (preview?.touched ?? []).map(({ bookingId }) => bookingId)
  const closes = JSON.stringify(plan.closures) !== JSON.stringify(saved.plan.closures)
  if (chosen === null) return closes ? touched.slice(0, limits.plan.offers) : []
  const movable = new Set([...touched, ...saved.standing.map(({ bookingId }) => bookingId)])
  return chosen.filter((id) => movable.has(id))
}

/** In how many places two plans differ: days, changes of single days, services, people and rooms. */
function countChanges(before: Plan, after: Plan): number {
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const byId = (one: readonly { id: string }[], other: readonly { id: string }[]) =>
    [...new Set([...one, ...other].map(({ id }) => id))].filter((id) =>
      differ(
        one.find((each) => each.id === id),
        other.find((each) => each.id === id),
      ),
    ).length
  const [then, now] = [sendable(before), sendable(after)]
  const days = now.hours.filter((hours, day) => differ(hours, then.hours[day])).length
  const closures = [...then.closures, ...now.closures].filter(
    (each, _, all) => all.filter((one) => !differ(one, each)).length === 1,
  )
  return (
    days +
    Number(differ(then.holidays, now.holidays)) +
    closures.length +
    byId(then.services, now.services) +
    byId(then.lanes, now.lanes)
  )
}
