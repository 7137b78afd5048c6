import { districtCodes, districts } from '@shared/directory/districts'
import { industryLabel, sizeLabel, tierLabel } from '@shared/enterprise/profile'
import type { Documents, Where } from '../../platform/documents'
import { cellsOf, censuses } from '../../store/census'
import { type Enterprise, enterprises } from '../../store/enterprises'
import type { Audience, Delivery } from '../../store/notices'
import { after, type Order } from '../../store/order'

/** An empty list in an audience does not restrict it. */
const asks = <T>(wanted: readonly T[], value: T) => wanted.length === 0 || wanted.includes(value)

/** How many enterprises an audience has now: by the census, however many there are. */
export async function audienceSize(documents: Documents, audience: Audience): Promise<number> {
  const wanted = audience.districts.length > 0 ? audience.districts : districtCodes
  let enterprises = 0
  for (const census of (await censuses.getAll(documents, wanted)).values())
    for (const { tier, industry, size, count } of cellsOf(census))
      if (asks(audience.tiers, tier) && asks(audience.industries, industry) && asks(audience.sizes, size))
        enterprises += count
  return enterprises
}

/** What an audience names, field by field, in the order in which enterprises are looked up: each has an index of its own. */
const wantedOf = ({ districts, industries, tiers, sizes }: Audience) =>
  Object.entries({ district: districts, industry: industries, tier: tiers, size: sizes }).filter(
    ([, values]) => values.length > 0,
  )

const byId: Order = { key: '_id', direction: 'asc' }

/**
 * The next enterprises of an audience from a place on, and the place after them; null: that was the last. One named value after the
 * other, each along its index, so that a narrow audience does not read the whole city.
 */
export async function audienceFrom(
  documents: Documents,
  audience: Audience,
  { value, enterpriseId }: Delivery['place'],
  limit: number,
): Promise<{ found: Enterprise[]; place: Delivery['place'] | null }> {
  const [first, ...others] = wantedOf(audience)
  const { in: anyOf } = documents.command
  const where: Where = Object.fromEntries(others.map(([field, values]) => [field, anyOf([...values])]))
  if (first) where[first[0]] = first[1][value]
  const from = enterpriseId === null ? null : { key: enterpriseId, id: enterpriseId }
  const found = await after<Enterprise>(documents, enterprises.name, where, byId, from, limit)
  if (found.length === limit) return { found, place: { value, enterpriseId: found.at(-1)!._id } }
  const last = value + 1 >= (first?.[1].length ?? 1)
  return { found, place: last ? null : { value: value + 1, enterpriseId: null } }
}

/** 为什么推给你: the facts that matched, as the enterprise stated them itself. */
export function whyYou(enterprise: Enterprise, audience: Audience): string[] {
  return [
    audience.districts.length > 0 ? districts[enterprise.district].name : '',
    audience.tiers.length > 0 ? tierLabel[enterprise.tier] : '',
    audience.industries.length > 0 ? industryLabel[enterprise.industry] : '',
    audience.sizes.length > 0 ? `${sizeLabel[enterprise.size]}企业` : '',
  ].filter(Boolean)
}
