import type { CarrierId, ListId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import type { Item, Output } from '@/api/contract'
import { changed, queryOf } from '@/api/query'
import { useList } from '@/api/use-list'
import { partsOf, useParts } from '@/api/use-parts'

export type ListHead = Item<'lists.all'>
export type ListView = Output<'lists.get'>
export type Result = Output<'points.standings'>['stations'][number]

export const useLists = () => useList('lists.all', {})
export const useListOf = (listId: ListId) => useQuery(queryOf('lists.get', { listId }))

/** Where every station stood in a cycle, asked for in parts: all of them, or what has not come yet. */
export function useResults(carrierIds: readonly CarrierId[], cycleYear: number) {
  const { data, ...query } = useParts(
    'points.standings',
    partsOf(carrierIds, limits.standings).map((part) => ({ carrierIds: part, cycleYear })),
  )
  const all = data?.flatMap(({ stations }) => stations)
  return { ...query, data: all && new Map(all.map((each) => [each.carrierId, each])) }
}

export const useRanking = (cycleYear: number) => useQuery(queryOf('lists.ranking', { cycleYear }))

export const listsChanged = () => changed('lists', 'points.standings')
