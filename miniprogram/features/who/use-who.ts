import { useQuery } from '@tanstack/react-query'
import { useActedForFirst } from './acting'
import { aboutMe, joined } from './joined'

/** Who is using the app, and for whom, the enterprise that they act for first; null for someone who has not said. */
export function useWho() {
  const entered = useQuery(aboutMe('auth.enter', {}))
  const mine = useQuery(aboutMe('enterprise.mine', {}))
  const enterprises = useActedForFirst(mine.data?.enterprises)
  return joined(entered, mine, ({ personId, roles }) => ({ personId, roles, enterprises }))
}

/** The enterprise on whose behalf this person does things. */
export const useEnterprise = () => useWho().data?.enterprises[0] ?? null

/** The enterprises, that one first; asks for nothing else. */
export function useEnterprises() {
  const { data } = useQuery(aboutMe('enterprise.mine', {}))
  return useActedForFirst(data?.enterprises)
}

/** Where that enterprise is. */
export const useOwnDistrict = () => useEnterprises()[0]?.district
