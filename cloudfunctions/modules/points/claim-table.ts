import type { TableVersionId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import { itemOf, type PointsTable, versionId } from '@shared/points/table'
import type { Reader } from '../../platform/documents'
import type { Claim } from '../../store/claims'
import { tableOf, tablesOfAll } from './table'

type Filed = Pick<Claim, 'tableId' | 'events'>

/** The version that a claim was last filed under. */
const versionOf = ({ tableId, events }: Filed): TableVersionId =>
  versionId(tableId, claimStanding(events).filed.tableVersion)

export const tableOfClaim = (reader: Reader, claim: Filed): Promise<PointsTable> => tableOf(reader, versionOf(claim))

/** What the item of each of these claims is called. */
export async function itemNamer(reader: Reader, claims: readonly Filed[]): Promise<(claim: Claim) => string> {
  const tables = await tablesOfAll(reader, claims.map(versionOf))
  return (claim) => itemOf(tables.get(versionOf(claim))!, claim.itemId)?.name ?? ''
}
