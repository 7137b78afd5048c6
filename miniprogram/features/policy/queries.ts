import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'

export type Instrument = Awaited<ReturnType<Api['policy']['get']>>

const DAY = 24 * 60 * 60_000

export const useInstruments = () =>
  useQuery({
    queryKey: ['instruments'],
    queryFn: async () => (await api.policy.list({})).instruments,
    staleTime: DAY,
  })

export const useInstrument = (instrument: string) =>
  useQuery({
    queryKey: ['instrument', instrument],
    queryFn: () => api.policy.get({ instrument }),
    enabled: instrument !== '',
    staleTime: DAY,
  })

export const useNotice = (notice: string) =>
  useQuery({ queryKey: ['notice', notice], queryFn: () => api.notice.read({ notice }), enabled: notice !== '' })
