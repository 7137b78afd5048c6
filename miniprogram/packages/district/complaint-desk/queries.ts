import { useQuery } from '@tanstack/react-query'
import { type Api, api } from '@/api'
import { queryClient } from '@/api/query-client'

export type Case = Awaited<ReturnType<Api['complaint']['queue']>>['complaints'][number]

const CASES = ['complaint-desk']

export const useCases = () =>
  useQuery({
    queryKey: CASES,
    queryFn: async () => (await api.complaint.queue({})).complaints,
    refetchInterval: 60_000,
  })

export const isOpen = ({ state }: Case) => state === 'filed' || state === 'heard'

/** What came back takes the row's place at once; a deduction changes the station's ledger too. */
export function caseChanged(changed: Case) {
  queryClient.setQueryData<Case[]>(CASES, (cases) => cases?.map((each) => (each.id === changed.id ? changed : each)))
  void queryClient.invalidateQueries({ queryKey: ['ledger', changed.carrier] })
}
