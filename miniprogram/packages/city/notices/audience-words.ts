import { districts } from '@shared/directory/districts'
import { industryLabel, sizeLabel, tierLabel } from '@shared/enterprise/profile'
import { notices as words } from '@/copy/notices'
import { listed } from '@/copy/punctuation'
import type { Audience } from './queries'

/** Whom a notice concerns, a line for each thing that was asked for. */
export function audienceRows(audience: Audience): (readonly [what: string, which: string])[] {
  const rows = [
    [words.compose.districts, listed(audience.districts.map((code) => districts[code].name))],
    [words.compose.tiers, listed(audience.tiers.map((tier) => tierLabel[tier]))],
    [words.compose.industries, listed(audience.industries.map((industry) => industryLabel[industry]))],
    [words.compose.sizes, listed(audience.sizes.map((size) => sizeLabel[size]))],
  ] as const
  return rows.filter(([, which]) => which !== '')
}
