import type { Template } from './subscribe'

/** A browser has no such prompt. Asking by a tap counts as yes, so that the local CloudBase shows what would be sent. */
export const askToRemind = <T extends Template>(templates: readonly T[]): Promise<T[]> =>
  Promise.resolve([...templates])

export const mayAsk = (_template: Template) => true
