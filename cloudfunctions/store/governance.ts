import type { PersonId } from '@shared/ids'
import { collection } from './collection'

/**
 * Single documents. `bootstrap`: who opened the system. `first-officer`: the one grant that needed no second
 * person because there was none. `approvers`: who holds a role of the city, so that two of them cannot revoke each other at once, and two
 * who come in by the operator's secret at once are counted.
 */
export interface Governance {
  _id: 'bootstrap' | 'first-officer' | 'approvers'
  peopleIds: PersonId[]
  at: number
}
export const governance = collection<Governance>('governance')
