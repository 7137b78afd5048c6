import { product } from '../law/basis'
import type { Hundredths } from './amount'

/** Which share of what was decided another looks at again, and on what that stands (D6). */
export const secondLook = {
  perCent: 10,
  basis: product('办结的申请抽一成，由另一位审核员不看原来的决定再看一遍；只用来对照，不改已记的分。'),
} as const

/**
 * Whether a filing is among those looked at again.
 * @param digest of the filing under a secret of the server: nobody else can tell beforehand which are drawn
 */
export const isDrawn = (digest: Uint8Array): boolean =>
  // 32 bits are enough that each per cent is as likely as the next
  new DataView(digest.buffer, digest.byteOffset).getUint32(0) % 100 < secondLook.perCent

/** What somebody decided on a claim; `chosen` where the table leaves a range: all else follows from the table. */
export interface Opinion {
  verdict: 'verified' | 'rejected'
  chosen: Hundredths | null
}

/** Two who looked at the same agree when they said the same of it. */
export const agree = (a: Opinion, b: Opinion): boolean => a.verdict === b.verdict && a.chosen === b.chosen
