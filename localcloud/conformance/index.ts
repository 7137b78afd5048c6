/** What CloudBase's documentation says, as checks that any build of the SDKs can be put through. */
export { runConformance } from './suite'
export { withWorld } from './world'
