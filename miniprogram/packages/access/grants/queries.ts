import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'
import { queryClient } from '@/api/query-client'
import { type Place, WAITING } from './use-places'

export type Grant = Awaited<ReturnType<Api['access']['list']>>['grants'][number]

export const useGrants = ({ id }: Place) =>
  useQuery({
    queryKey: ['grants', id],
    queryFn: async () => (await api.access.list(id === WAITING ? {} : { scope: id })).grants,
  })

export const grantsChanged = () => queryClient.invalidateQueries({ queryKey: ['grants'] })
