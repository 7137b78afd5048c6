import type { Asked } from '@shared/directory/asked'
import type { Mode } from '@shared/directory/carrier'
import { type Category, categories } from '@shared/directory/categories'
import type { Choice, Condition } from '@shared/directory/conditions'
import { type DistrictCode, districts } from '@shared/directory/districts'
import type { Opening } from '@shared/directory/filter'
import { type CarrierKind, kinds } from '@shared/directory/kinds'
import { find as words } from '@/copy/find'
import { listed } from '@/copy/punctuation'

const values = {
  kinds: (id: string) => kinds[id as CarrierKind].label,
  categories: (id: string) => categories[id as Category].label,
  specialities: (id: string) => words.speciality(categories[id as Category].label),
  districts: (id: string) => districts[id as DistrictCode].name,
  modes: (id: string) => words.modes[id as Mode],
}

/** A filter that is on, as its chip says. */
export function choiceLabel({ condition, value = '' }: Choice): string {
  if (condition === 'near') return words.near(value)
  if (condition === 'open') return words.open[value as Opening]
  if (condition === 'freeOfCharge') return words.freeOfCharge
  return condition === 'seat' ? words.seat : values[condition](value)
}

/** A condition with all that is chosen in its row. */
export function conditionLabel({ text, filters, near }: Asked, condition: Condition): string {
  if (condition === 'text') return text.trim()
  const chosen = condition === 'near' ? near : filters[condition]
  if (typeof chosen !== 'object' || chosen === null) return choiceLabel({ condition, value: String(chosen) })
  return listed(chosen.map((value) => choiceLabel({ condition, value })))
}
