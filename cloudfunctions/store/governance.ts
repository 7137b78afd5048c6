import type { PersonId } from '@shared/ids'
import { collection } from './collection'

/**
 * Single documents. `bootstrap`: who opened the system. `first-officer`: the one grant that needed no second
 * person because there was none. `admins`: who the city admins are, so that two of them cannot revoke each other at once.
 */
export interface Governance {
  _id: 'bootstrap' | 'first-officer' | 'admins'
  peopleIds: PersonId[]
  at: number
}
export const governance = collection<Governance>('governance')
