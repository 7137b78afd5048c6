import { complaint } from './complaint'
import { notices } from './notices'
import { service } from './service'
import type { Steps } from './walker'

/** The main job from end to end, by HTTP calls alone, as the demo's personas. */
export const steps: Steps = { ...service, ...notices, ...complaint }

export { Walker } from './walker'
