import { refused } from '../decision'
import { productRules } from '../law/product-rules'
import type { LifecycleEvent } from './event'

/** Is there anything to certify? Only what a list has published. */
export const decideIssue = (events: readonly Pick<LifecycleEvent, 'published'>[]) =>
  events.some(({ published }) => published !== null)
    ? { accepted: true as const }
    : refused('no-certificate', productRules.certificate)
