import { type Census, cellOf } from '../cloudfunctions/store/census'
import type { Enterprise } from '../cloudfunctions/store/enterprises'

/** The census of enterprises that are put in as an import would, as their registrations would have left it. */
export function censusOf(enterprises: readonly Enterprise[]): Census[] {
  const byDistrict = new Map<Census['_id'], Census>()
  for (const enterprise of enterprises) {
    const { district } = enterprise
    const cells: Census['cells'] = byDistrict.get(district)?.cells ?? {}
    const cell = cellOf(enterprise)
    byDistrict.set(district, { _id: district, cells: { ...cells, [cell]: (cells[cell] ?? 0) + 1 } })
  }
  return [...byDistrict.values()]
}
