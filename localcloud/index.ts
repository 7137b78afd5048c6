import { Cloud } from './cloud'
import type { LocalCloud, LocalCloudOptions } from './types'

export { type Documents, type IndexDeclaration, openDocuments, type Point, type Seam } from './documents/index'
export { conflict as transactionConflict } from './documents/refusals'
export { CloudError } from './errors'
export type { FaultEvent, FaultKind, FaultRule } from './faults'
export { admit } from './http/guard'
export { LostConnection } from './http/lost-connection'
export { seeded } from './random'
export type * from './types'
export { VirtualClock } from './virtual-clock'
export type { SentMessage } from './wechat/subscribe'

/** Starts CloudBase on this machine; see README.md. Throws when the port is taken, a timer is malformed or the data cannot be opened. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const cloud = new Cloud(options)
  try {
    return await cloud.start()
  } catch (error) {
    await cloud.close()
    throw error
  }
}
