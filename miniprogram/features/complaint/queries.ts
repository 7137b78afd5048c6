import type { ComplaintId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'

export type Complaint = Output<'complaint.get'>

export const useComplaint = (complaintId: ComplaintId | undefined) =>
  useQuery(queryOf('complaint.get', complaintId === undefined ? null : { complaintId }))

/** Decided: nothing more will follow. */
export const isClosed = ({ state }: Pick<Complaint, 'state'>) => state !== 'filed' && state !== 'heard'
