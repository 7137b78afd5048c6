import { isLost } from '../platform/envelope'

const PAUSES_MS = [600, 1_200]

/**
 * Repeats the attempt after a pause while answers are lost; the person is told only when that did not help.
 * @param attempt what may be sent twice: a write with its requestId
 * @throws what the last attempt threw, or the first that was not lost
 */
export async function persist<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await attempt()
    } catch (error) {
      if (!isLost(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return attempt()
}
