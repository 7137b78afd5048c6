import { type DistrictCode, districts } from './districts'
import type { Point } from './nearest'

/** Where distances start. */
export interface Start {
  label: string
  at: Point
}

/** What the person chose; else the middle of their enterprise's own district. null: nobody knows. */
export function startOf(chosen: Start | null, own: DistrictCode | undefined): Start | null {
  if (chosen || !own) return chosen
  const { name, centre } = districts[own]
  return { label: name, at: centre }
}
