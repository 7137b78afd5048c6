import { districts } from '@shared/directory/districts'
import { industryLabel, sizeLabel, tierLabel } from '@shared/enterprise/profile'
import type { Documents, Where } from '../../platform/documents'
import { type Enterprise, enterprises } from '../../store/enterprises'
import type { Audience } from '../../store/notices'

/** An empty list in an audience asks for nothing. */
export function audienceWhere(documents: Documents, audience: Audience): Where {
  const { in: anyOf } = documents.command
  const wanted = {
    district: audience.districts,
    tier: audience.tiers,
    industry: audience.industries,
    size: audience.sizes,
  }
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, anyOf(values)]),
  )
}

/** Every enterprise of an audience, a page at a time in the order of ids, from after `cursor`. */
export function audiencePage(
  documents: Documents,
  audience: Audience,
  cursor: string,
  limit: number,
): Promise<Enterprise[]> {
  const where = { ...audienceWhere(documents, audience), _id: documents.command.gt(cursor) }
  return enterprises.find(documents, where, { order: [['_id', 'asc']], limit })
}

export const audienceSize = (documents: Documents, audience: Audience) =>
  enterprises.count(documents, audienceWhere(documents, audience))

/** 为什么推给你: the facts that matched, as the enterprise stated them itself. */
export function whyYou(enterprise: Enterprise, audience: Audience): string[] {
  return [
    audience.districts.length > 0 ? districts[enterprise.district].name : '',
    audience.tiers.length > 0 ? tierLabel[enterprise.tier] : '',
    audience.industries.length > 0 ? industryLabel[enterprise.industry] : '',
    audience.sizes.length > 0 ? `${sizeLabel[enterprise.size]}企业` : '',
  ].filter(Boolean)
}
