/** What a key does, by the name the browser gives it: `j`, `Enter`, `?`. */
export type Keys = Partial<Record<string, () => void>>

/** A phone has no keyboard to work with. */
export function useKeys(_keys: Keys) {}
