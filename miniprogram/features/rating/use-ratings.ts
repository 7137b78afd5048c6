import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'

export const useRatings = (carrier: string) =>
  useQuery({
    queryKey: ['ratings', carrier],
    queryFn: () => api.rating.summary({ carrier }),
    enabled: carrier !== '',
  })
