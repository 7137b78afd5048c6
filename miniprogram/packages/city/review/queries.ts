import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'
import { queryClient } from '@/api/query-client'
import { useLedger } from '@/features/desk/queries'
import { newId } from '@/platform/id'

export type Claim = Awaited<ReturnType<Api['points']['queue']>>['claims'][number]
export type Rules = Awaited<ReturnType<Api['points']['items']>>
export type Rule = Rules['items'][number]

const CLAIMS = ['claims', 'queue']

export const useClaims = () =>
  useQuery({
    queryKey: CLAIMS,
    queryFn: async () => (await api.points.queue({})).claims,
    // Others verify too: what they decided leaves this list.
    refetchInterval: 60_000,
  })

/** The row goes at once; the list is asked for again behind it. */
export function claimDecided({ id, carrier }: Claim) {
  queryClient.setQueryData<Claim[]>(CLAIMS, (claims) => claims?.filter((claim) => claim.id !== id))
  void queryClient.invalidateQueries({ queryKey: CLAIMS })
  void queryClient.invalidateQueries({ queryKey: ['ledger', carrier] })
}

/** Links live ten minutes; that someone looked is journaled each time they are fetched. */
export const useLinks = (record: string) =>
  useQuery({
    queryKey: ['evidence', record],
    queryFn: async () => {
      const { files } = await api.evidence.links({ record, requestId: newId() })
      return new Map(files.map(({ evidence, url }) => [evidence, url]))
    },
    staleTime: 9 * 60_000,
    refetchInterval: 9 * 60_000,
    structuralSharing: false,
  })

/** What this item has earned the station in the running cycle, in hundredths; undefined while it is not known. */
export function useEarned({ carrier, item }: Claim) {
  const { data } = useLedger(carrier)
  if (!data) return undefined
  const { from, to } = data.standing.cycle
  return data.ledger.entries
    .filter((entry) => entry.item === item && entry.date >= from && entry.date <= to)
    .reduce((sum, { amount }) => sum + amount, 0)
}
