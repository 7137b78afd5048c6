import type { DistrictCode } from '@shared/directory/districts'
import { limits } from '@shared/limits'
import { useState } from 'react'

/** What a queue is narrowed by, as a question of the contract and as parameters of an address. */
export interface Narrowing<S extends string> {
  state: S
  district: DistrictCode | null
  sought: string
}

interface Asked {
  state?: string
  district?: DistrictCode
  sought?: string
}

/**
 * The tab, the district and the words sought, first as the address has them.
 * @param asked the address's parameters
 * @param states the first is what is shown when the address says nothing
 * @returns `asked`: the same without what is as usual, for the address; `question`: for the contract
 */
export function useNarrowed<S extends string>(asked: Asked, states: readonly [S, ...S[]]) {
  const [narrowing, setNarrowing] = useState<Narrowing<S>>({
    state: states.find((each) => each === asked.state) ?? states[0],
    district: asked.district ?? null,
    sought: asked.sought ?? '',
  })
  const { state, district, sought } = narrowing
  const words = sought.trim().slice(0, limits.sought)
  const among = { ...(district && { district }), ...(words && { sought: words }) }
  return {
    narrowing,
    /** anything but the first tab of all districts */
    narrowed: district !== null || words !== '',
    narrow: (change: Partial<Narrowing<S>>) => setNarrowing((before) => ({ ...before, ...change })),
    question: { state, ...among },
    asked: { ...(state !== states[0] && { state }), ...among },
  }
}
