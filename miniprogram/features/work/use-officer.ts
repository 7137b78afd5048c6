import { useQuery } from '@tanstack/react-query'
import { aboutMe, joined } from '@/features/who/joined'

/** What this person holds and may try; null for someone who has not signed in. */
export function useOfficer() {
  const entered = useQuery(aboutMe('auth.enter', {}))
  const abilities = useQuery(aboutMe('auth.abilities', {}))
  return joined(entered, abilities, ({ roles }, { operations }) => ({ roles, operations }))
}

export type Officer = NonNullable<ReturnType<typeof useOfficer>['data']>
