import type { CarrierId, ListId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Item, Output } from '@/api/contract'
import { changed, queryOf } from '@/api/query'
import { useList } from '@/api/use-list'

export type ListHead = Item<'lists.all'>
export type ListView = Output<'lists.get'>
export type Result = Output<'points.standings'>['stations'][number]

export const useLists = () => useList('lists.all', {})
export const useListOf = (listId: ListId) => useQuery(queryOf('lists.get', { listId }))

/** Where every station stood in a cycle, asked for in parts; null until all of them have come. */
export function useResults(carrierIds: readonly CarrierId[], cycleYear: number): ReadonlyMap<CarrierId, Result> | null {
  const parts = Array.from({ length: Math.ceil(carrierIds.length / limits.standings) }, (_, nth) =>
    carrierIds.slice(nth * limits.standings, (nth + 1) * limits.standings),
  )
  const answers = useQueries({
    queries: parts.map((part) => queryOf('points.standings', { carrierIds: [...part], cycleYear })),
  })
  if (answers.some(({ data }) => data === undefined)) return null
  return new Map(answers.flatMap(({ data }) => data!.stations.map((each) => [each.carrierId, each] as const)))
}

export const useRanking = (cycleYear: number) => useQuery(queryOf('lists.ranking', { cycleYear }))

export const listsChanged = () => changed('lists', 'points.standings')
