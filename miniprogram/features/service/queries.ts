import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'
import { queryClient } from '@/api/query-client'

export type Received = Awaited<ReturnType<Api['service']['record']>>

export const useReceived = (enterprise: string) =>
  useQuery({ queryKey: ['received', enterprise], queryFn: () => api.service.received({ enterprise }) })

export const useReceivedRecord = (record: string) =>
  useQuery({ queryKey: ['record', record], queryFn: () => api.service.record({ record }), enabled: record !== '' })

/** A record as the service has just answered it; the lists that show it are asked for again. */
export function recordChanged(record: Received) {
  queryClient.setQueryData(['record', record.id], record)
  void queryClient.invalidateQueries({ queryKey: ['received'] })
}
