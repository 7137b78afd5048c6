import { cachedFunctions } from '../../dev/cached-functions'

/** Once, before any test file of this project: each then finds the functions bundled. */
export default async function setup(): Promise<void> {
  await cachedFunctions()
}
