import { keep, kept } from './storage.h5'

const KEY = 'session'

export const bySession = true

/** The token of this browser's session: from signing in with the phone, or a persona in the local build. */
export const token = () => kept<string>(KEY)

export const signIn = (value: string) => keep(KEY, value)
export const signOut = () => keep(KEY, null)
