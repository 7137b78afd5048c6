import { buildClient } from '../../dev/build'

/** Once, before any test file of this project, beside each other: a core each. */
export default async function setup(): Promise<void> {
  await Promise.all([buildClient('h5'), buildClient('weapp')])
}
