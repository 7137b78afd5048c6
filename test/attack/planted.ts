import { asId, type Id } from '@shared/ids'

const prefix = 'x_mk'

/** An id with a marker in it. */
export const plantedId = <I extends Id<string>>(marker: string): I => asId<I>(`x_${marker}`)

/** Whether a thing was planted; others are made by the product. */
export const isPlanted = (id: string): boolean => id.startsWith(prefix)
