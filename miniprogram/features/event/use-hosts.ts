import { hostsOf } from '@shared/event/hosts'
import { useWho } from '@/features/who/use-who'

/** The hosts whose events this person deals with; none for anybody else, or while it is not known yet. */
export function useHosts() {
  const who = useWho()
  return { who, hosts: hostsOf(who.data?.roles ?? []) }
}

export type Hosting = ReturnType<typeof useHosts>['hosts'][number]
