import { oc } from '@orpc/contract'
import type { Access } from '../access/can'

/** What every contract entry says besides its shapes: who may call it, and whether it changes anything. */
export interface EntryMeta {
  access: Access
  writes: boolean
}

const base = oc.$meta<EntryMeta>({ access: [], writes: false })

/** An operation that changes nothing. */
export const reads = (access: Access) => base.meta({ access, writes: false })

/** An operation that writes: its input carries a `requestId`, its effect is journaled and happens once per key. */
export const writes = (access: Access) => base.meta({ access, writes: true })
