import type { RecordId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { keyOf } from '@/api/query'
import { newId } from '@/platform/id'

/** Links live ten minutes; that someone looked is journaled each time they are fetched. */
export const useLinks = (recordId: RecordId) =>
  useQuery({
    queryKey: keyOf('evidence.links', { recordId }),
    queryFn: async () => {
      const { files } = await api.evidence.links({ recordId, requestId: newId() })
      return new Map(files.map(({ evidenceId, url }) => [evidenceId, url]))
    },
    staleTime: 9 * 60_000,
    refetchInterval: 9 * 60_000,
    structuralSharing: false,
  })
