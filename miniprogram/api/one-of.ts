import type { Action } from './use-action'

type Way = Pick<Action<{ requestId: string }>, 'busy' | 'error' | 'retry' | 'dismiss'>

/**
 * Several actions of which a person chooses one. What failed stands under the choice it was made with: once another is chosen it is
 * dismissed, or 再试一次 would send what is not chosen any more.
 */
export const oneOf = (...ways: readonly [Way, ...Way[]]) => ({
  busy: ways.some(({ busy }) => busy),
  /** the one that failed, else any: it shows nothing */
  action: ways.find(({ error }) => error !== null) ?? ways[0],
  dismiss: () => {
    for (const { dismiss } of ways) dismiss()
  },
})
