import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQueries } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { partsOf } from '@/api/use-parts'

type Standings = Output<'points.standings'>
export type Standing = Standings['stations'][number]

/** Where all of these stations stand, asked for in parts; what has not come yet is not in it. */
export function useStandings(carrierIds: readonly CarrierId[]) {
  const answers = useQueries({
    queries: partsOf(carrierIds, limits.standings).map((part) => queryOf('points.standings', { carrierIds: part })),
  })
  const first = answers.find(({ data }) => data)?.data
  return {
    standings: new Map(
      answers.flatMap(({ data }) => data?.stations.map((each): [CarrierId, Standing] => [each.carrierId, each]) ?? []),
    ),
    cycle: first?.cycle,
    threshold: first?.threshold ?? undefined,
    whole: answers.every(({ data }) => data !== undefined),
    failed: answers.find(({ isError }) => isError),
  }
}
