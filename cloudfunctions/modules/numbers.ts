/** The last letters and digits of an id, fit to be read out over the phone. */
export const spoken = (id: string, length = 4) => id.replace(/[-_:]/g, '').slice(-length).toUpperCase()
