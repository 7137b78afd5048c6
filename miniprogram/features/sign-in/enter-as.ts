import { forgetBegun } from '@/api/forget-begun'
import { forgotten } from '@/api/query'
import { signIn, signOut } from '@/platform/session'

/** The device is somebody else's from here on; null: nobody's, and what was begun on it is gone. */
export function enterAs(token: string | null): Promise<void> {
  if (token === null) {
    signOut()
    forgetBegun()
  } else signIn(token)
  // The code that was just signed in with stays: asked for again, it would be another.
  return forgotten('auth.startDesktop', 'auth.claimDesktop')
}
