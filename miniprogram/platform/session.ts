/** Whether people sign in and out of this client; in WeChat the platform says who calls, and no session begins or ends. */
export const bySession = false

export const token = (): string | null => null

export const signIn = (_value: string) => {}
export const signOut = () => {}
