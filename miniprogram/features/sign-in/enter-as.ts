import { forgotten } from '@/api/query'
import { signIn, signOut } from '@/platform/session'

/** The device is somebody else's from here on; null: nobody's. */
export function enterAs(token: string | null): Promise<void> {
  if (token === null) signOut()
  else signIn(token)
  // The code that was just signed in with stays: asked for again, it would be another.
  return forgotten('auth.startDesktop', 'auth.claimDesktop')
}
