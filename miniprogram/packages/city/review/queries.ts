import type { RecordId } from '@shared/ids'
import { limits } from '@shared/limits'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Item, Output, Question } from '@/api/contract'
import { changed, queryOf } from '@/api/query'
import { changeRows, useList, useWhole } from '@/api/use-list'
import { useStanding } from '@/features/desk/queries'

export type Row = Item<'points.queue'>
/** A claim that the officer decides on. */
export type Claim = Extract<Row, { tied: null }>
export type Alike = Output<'evidence.alike'>['files'][number]['alike'][number]
export type Rules = Output<'points.items'>
export type Rule = Rules['items'][number]

/** It is at its end, but for what the station may ask for. */
export const isDecided = ({ state }: Claim) => state === 'verified' || state === 'rejected' || state === 'withdrawn'

/** Others verify too: what they decided leaves this list. */
export const useClaims = (question: Question<'points.queue'>) =>
  useList('points.queue', question, { refetchInterval: 60_000, placeholderData: keepPreviousData })

/** The row goes at once; the list is asked for again behind it. */
export function claimDecided({ id }: Claim) {
  changeRows('points.queue', (claims) => claims.filter((claim) => claim.id !== id))
  void changed('points.queue', 'points.ledger', 'points.standing')
}

/** Pictures of other files that look like these; new ones may come while the claim waits. */
export const useAlike = (recordId: RecordId) =>
  useQuery({
    ...queryOf('evidence.alike', { recordId }),
    select: ({ files }) => new Map(files.map(({ evidenceId, alike }) => [evidenceId, alike])),
  })

/** What this item has earned the station in the running cycle, in hundredths; undefined while it is not known. */
export function useEarned({ carrierId, itemId }: Claim) {
  const cycle = useStanding(carrierId).data?.cycle
  const asked = cycle && { carrierId, cycleYear: cycle.year, limit: limits.page.most }
  const { items, whole } = useWhole('points.ledger', asked ?? null)
  if (!items || !whole) return undefined
  return items.filter((entry) => entry.itemId === itemId).reduce((sum, { amount }) => sum + amount, 0)
}
