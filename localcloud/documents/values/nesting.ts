import { invalid } from '../refusals'

/** How many documents and arrays may lie in one another; MongoDB's own limit. It also keeps hostile nesting from exhausting the stack. */
export const MAX_LEVELS = 100

export const tooDeep = () => invalid(`data is nested more than ${MAX_LEVELS} levels deep`)

/** Throws when objects of any kind are nested deeper than `levels`. */
export function refuseDeep(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return
  if (levels === 0) throw tooDeep()
  for (const item of Object.values(value)) refuseDeep(item, levels - 1)
}
