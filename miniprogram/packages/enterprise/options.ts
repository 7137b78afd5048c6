import { districtCodes, districts } from '@shared/directory/districts'
import { industries, industryLabel, sizeLabel, sizes, tierLabel, tiers } from '@shared/enterprise/profile'

const from = <T extends string>(values: readonly T[], wordsOf: (value: T) => string) =>
  values.map((value) => ({ value, words: wordsOf(value) }))

/** The choices of the registration form. */
export const options = {
  district: from(districtCodes, (code) => districts[code].name),
  industry: from(industries, (industry) => industryLabel[industry]),
  tier: from(tiers, (tier) => tierLabel[tier]),
  size: from(sizes, (size) => sizeLabel[size]),
}
