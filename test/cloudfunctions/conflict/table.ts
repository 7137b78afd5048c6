import { appeals } from './appeals'
import { beside } from './beside'
import { complaints } from './complaints'
import { lists } from './lists'
import { points } from './points'
import { ratingTexts } from './ratings'
import { requests } from './requests'
import type { Decision } from './row'
import { wayIn } from './way-in'

/**
 * Everything that somebody decides on others, one row per decision; `ties.ts` has the columns, `conflict.test.ts` asserts every cell.
 *
 * To add a decision, write its row in the file of its area in this folder, and name a new file here. A row says the operation and the
 * role that lets somebody decide, and `make` writes a new matter each time: its fact at `happenedAt` (the appointment's start, the day of
 * registration: what the operation hands to `tieTo` as such), `partId` as one of those who had a part in it, if there is one. It returns
 * the input of the call, the id that an interest in the matter is declared by, and the carrier and the enterprise that it concerns. The
 * judge is a new person each time who holds the role and, besides, what the column says. `tied` is what a tied person is answered. `shape/ties` names
 * a decision that has no row.
 */
export const decisions: Decision[] = [
  ...wayIn,
  ...points,
  ...beside,
  ...lists,
  ...complaints,
  ...ratingTexts,
  ...appeals,
  ...requests,
]
