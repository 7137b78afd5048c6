import type { RefusalData } from '@shared/contract/refusals'
import type { PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { asLine } from '../../frame/basis-line'
import type { Documents, Tx } from '../../platform/documents'
import { type MatterAt, tieTo } from './ties'

/** The refusal of the calling operation. */
interface Refusals {
  CONFLICT_OF_INTEREST(options: { data: RefusalData<'CONFLICT_OF_INTEREST'> }): Error
}

/** Lets a person decide on a matter that they have nothing to do with. @throws CONFLICT_OF_INTEREST of the calling operation */
export async function assertUntied(
  documents: Documents,
  tx: Tx,
  personId: PersonId,
  matter: MatterAt,
  now: number,
  errors: Refusals,
): Promise<void> {
  const tie = await tieTo(documents, tx, personId, matter, now)
  if (tie) throw errors.CONFLICT_OF_INTEREST({ data: { tie, basis: asLine(productRules.noInterest) } })
}
