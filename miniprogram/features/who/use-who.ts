import { useQuery } from '@tanstack/react-query'
import { aboutMe, joined } from './joined'

/** Who is using the app, and for whom; null for someone who has not said. */
export function useWho() {
  const entered = useQuery(aboutMe('auth.enter', {}))
  const mine = useQuery(aboutMe('enterprise.mine', {}))
  return joined(entered, mine, ({ personId, roles }, { enterprises }) => ({ personId, roles, enterprises }))
}

/** The enterprise on whose behalf this person books: the first one, until there is a choice to make. */
export const useEnterprise = () => useWho().data?.enterprises[0] ?? null

/** Where that enterprise is; asks for nothing but the enterprises. */
export const useOwnDistrict = () => useQuery(aboutMe('enterprise.mine', {})).data?.enterprises[0]?.district
