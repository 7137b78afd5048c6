import { complaint } from './complaint'
import { notices } from './notices'
import { service } from './service'
import type { Step } from './step'

/** The main job from end to end: for the page 走一遍, for `npm run walk`, and for the tests. */
export const steps: Step[] = [...service, ...notices, ...complaint]
