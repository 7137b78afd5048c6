import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'

const SECOND = 1000

export const useDesk = (carrier: string) =>
  useQuery({
    queryKey: ['desk', carrier],
    queryFn: () => api.desk.today({ carrier }),
    enabled: carrier !== '',
    refetchInterval: 30 * SECOND,
  })

export const useRecords = (carrier: string) =>
  useQuery({
    queryKey: ['records', carrier],
    queryFn: () => api.service.records({ carrier }),
    enabled: carrier !== '',
  })

export const useRecord = (record: string) =>
  useQuery({
    queryKey: ['record', record],
    queryFn: () => api.service.record({ record }),
    enabled: record !== '',
  })

export const useItems = () =>
  useQuery({ queryKey: ['points-items'], queryFn: () => api.points.items({}), staleTime: 600 * SECOND })

export const useLedger = (carrier: string) =>
  useQuery({
    queryKey: ['ledger', carrier],
    queryFn: async () => {
      const [standing, ledger] = await Promise.all([api.points.standing({ carrier }), api.points.ledger({ carrier })])
      return { standing, ledger }
    },
    enabled: carrier !== '',
  })

export const useComplaintsAbout = (carrier: string) =>
  useQuery({
    queryKey: ['complaints-about', carrier],
    queryFn: () => api.complaint.about({ carrier }),
    enabled: carrier !== '',
  })
