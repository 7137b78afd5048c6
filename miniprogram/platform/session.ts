/** In WeChat the platform says who calls: no session begins or ends here. */
export const token = (): string | null => null

export const signIn = (_value: string) => {}
export const signOut = () => {}
