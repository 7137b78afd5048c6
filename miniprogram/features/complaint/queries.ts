import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'

export type Complaint = Awaited<ReturnType<Api['complaint']['get']>>

export const useComplaints = (enterprise: string) =>
  useQuery({ queryKey: ['complaints', enterprise], queryFn: () => api.complaint.mine({ enterprise }) })

export const useComplaint = (complaint: string) =>
  useQuery({
    queryKey: ['complaint', complaint],
    queryFn: () => api.complaint.get({ complaint }),
    enabled: complaint !== '',
  })

/** Decided: nothing more will follow. */
export const isClosed = ({ state }: Pick<Complaint, 'state'>) => state !== 'filed' && state !== 'heard'
