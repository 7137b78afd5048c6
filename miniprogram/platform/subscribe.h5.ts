import type { Template } from './subscribe'

/** A browser has no such prompt. Asking by a tap counts as yes, so that the local CloudBase shows what would be sent. */
export const askToRemind = (templates: readonly Template[]): Promise<Template[]> => Promise.resolve([...templates])
