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

/** Where that enterprise is; asks for nothing but the enterprises. */
export function useOwnDistrict() {
  const { data } = useQuery(aboutMe('enterprise.mine', {}))
  return useActedForFirst(data?.enterprises)[0]?.district
}
