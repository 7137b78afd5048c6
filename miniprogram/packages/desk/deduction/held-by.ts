import type { Proposed } from './queries'

/**
 * Why the answer cannot be handed in yet: after it no file comes any more, so one that is on its way would be lost.
 * @param sending files that are on their way, or did not get through and were not given up
 */
export function heldBy(files: readonly Pick<Proposed['files'][number], 'state'>[], sending: number) {
  if (sending > 0) return 'sending'
  return files.some(({ state }) => state === 'waiting') ? 'waiting' : null
}
