import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryOf } from '@/api/query'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'

const ASK_MS = 1_500

/** A code to sign in with, a new one when it runs out, and the session as soon as the phone has said yes. */
export function useSignIn(onToken: (token: string) => void) {
  const begin = queryOf('auth.startDesktop', {})
  const code = useQuery({
    ...begin,
    // Its life is counted from here: this desktop's clock may be off.
    queryFn: async () => ({ ...(await begin.queryFn()), since: now() }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const { ticket, secret } = code.data ?? {}
  const claim = queryOf('auth.claimDesktop', ticket && secret ? { ticket, secret } : null)
  const session = useQuery({
    ...claim,
    queryFn: async () => {
      try {
        return (await claim.queryFn()).token
      } catch (error) {
        if (refusedWith(error, 'SIGNIN_WAITING')) return null
        if (refusedWith(error, 'CODE_INVALID')) void code.refetch()
        throw error
      }
    },
    refetchInterval: ({ state }) => (state.data ? false : ASK_MS),
    gcTime: 0,
  })
  const token = session.data
  useEffect(() => {
    if (token) onToken(token)
  }, [token, onToken])
  return code
}
