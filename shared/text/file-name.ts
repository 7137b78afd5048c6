import { limits } from '../limits'

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

/**
 * A device's own name for a file, as it may be handed in: its end, with its ending, and without what nobody sees. People did not
 * type it, and some phones begin it with a mark of direction.
 */
export const fileName = (given: string): string => given.slice(-limits.fileName).replace(unseen, '').trim() || '-'
