import { inflateSync } from 'node:zlib'
import { Unreadable } from './unreadable'

/** @param most bytes that it may come to. @throws Unreadable when it comes to more, or is not packed at all */
export function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch (error) {
    throw new Unreadable((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged')
  }
}
