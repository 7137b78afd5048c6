import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import { collection } from './collection'

/** The facts that notices are addressed by. */
export interface CensusCell {
  tier: Tier
  industry: Industry
  size: Size
}
export const cellOf = ({ tier, industry, size }: CensusCell) => `${tier}|${industry}|${size}`

/** How many enterprises of each tier, industry and size a district has: kept in the transaction that changes one of them. */
export interface Census {
  _id: DistrictCode
  /** by `cellOf`; a cell that is not there counts none */
  cells: Record<string, number>
}
export const censuses = collection<Census>('census')
