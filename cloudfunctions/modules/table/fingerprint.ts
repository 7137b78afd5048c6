import type { Mapping } from '@shared/points/mapping'
import type { PointsTable } from '@shared/points/table'
import { sha256 } from '../../platform/secrets'

/** The same for the same table, first day and mapping alone, in whatever order their fields lie. */
export const fingerprintOf = (table: PointsTable, mapping: Mapping): string => sha256(canonical({ table, mapping }))

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`)
    .join()}}`
}
