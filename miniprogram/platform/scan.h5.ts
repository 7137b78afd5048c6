export const canScan = false

export const scan = (): Promise<string | null> => Promise.resolve(null)
