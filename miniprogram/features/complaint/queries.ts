import type { ComplaintId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Input, Output } from '@/api/contract'
import { queryOf } from '@/api/query'

export type Complaint = Output<'complaint.get'>

export const useComplaint = (complaintId: ComplaintId | undefined) =>
  useQuery(queryOf('complaint.get', complaintId === undefined ? null : { complaintId }))

/** Whether a deduction would tell the station who complained; null: not enough is said yet. */
export const useProspect = (asked: Input<'complaint.prospect'> | null) => useQuery(queryOf('complaint.prospect', asked))

/** Who would deal with a complaint, and so read it. */
export const useRoute = (known: boolean) => useQuery(queryOf('complaint.route', known ? {} : null))

/** Decided: nothing more will follow. */
export const isClosed = ({ state }: Pick<Complaint, 'state'>) => state !== 'filed' && state !== 'heard'
