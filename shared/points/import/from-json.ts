import type { PointsTable } from '../table'
import { broken, type Checked, checkTable } from './check'
import { problemAt } from './problem'

/** A table written as JSON, in the shape of `PointsTable`. */
export function tableFromJson(text: string, inUse: readonly PointsTable[]): Checked {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return broken([problemAt('', 'UNREADABLE')])
  }
  return checkTable(raw, inUse, pathName)
}

/** items[3].amount */
function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
