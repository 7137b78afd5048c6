/** Whether this device can show a page over the whole of its screen, for a room to see. */
export const canFill = false

export const fill = (): Promise<boolean> => Promise.resolve(false)
