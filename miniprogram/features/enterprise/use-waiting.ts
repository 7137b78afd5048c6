import type { EnterpriseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { useEnterprise } from '@/features/who/use-who'

export type Waiting = Output<'enterprise.waiting'>

/** What concerns the enterprise that this person acts for; nothing is asked for anybody else. */
export function useWaiting() {
  const enterpriseId: EnterpriseId | undefined = useEnterprise()?.id
  return useQuery(queryOf('enterprise.waiting', enterpriseId === undefined ? null : { enterpriseId }))
}
