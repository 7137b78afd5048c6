import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '@/api'
import { refusedWith } from '@/platform/envelope'
import { now } from '@/platform/clock'

const ASK_MS = 1_500

/** A code to sign in with, a new one when it runs out, and the session as soon as the phone has said yes. */
export function useSignIn(onToken: (token: string) => void) {
  const code = useQuery({
    queryKey: ['sign-in', 'code'],
    // Its life is counted from here: this desktop's clock may be off.
    queryFn: async () => ({ ...(await api.auth.startDesktop({})), since: now() }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const { ticket = '', secret = '' } = code.data ?? {}
  const session = useQuery({
    queryKey: ['sign-in', 'session', ticket],
    queryFn: async () => {
      try {
        return (await api.auth.claimDesktop({ ticket, secret })).token
      } catch (error) {
        if (refusedWith(error, 'SIGNIN_WAITING')) return null
        if (refusedWith(error, 'CODE_INVALID')) void code.refetch()
        throw error
      }
    },
    enabled: ticket !== '',
    refetchInterval: ({ state }) => (state.data ? false : ASK_MS),
    gcTime: 0,
  })
  const token = session.data
  useEffect(() => {
    if (token) onToken(token)
  }, [token, onToken])
  return code
}
