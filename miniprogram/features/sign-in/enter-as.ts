import { queryClient } from '@/api/query-client'
import { signIn, signOut } from '@/platform/session'

/** The device is somebody else's from here on: what it was told is forgotten, and asked again where it is shown. */
export function enterAs(token: string | null): Promise<void> {
  if (token === null) signOut()
  else signIn(token)
  // but for the code that was just signed in with: asked again, it would be another
  return queryClient.resetQueries({ predicate: ({ queryKey: [, name] }) => !String(name).endsWith('Desktop') })
}
