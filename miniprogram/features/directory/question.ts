import type { Filters } from '@shared/directory/filter'
import { createStore } from '@/platform/store'

/** What is being looked for; kept while the app runs, so that coming back to the list finds it as it was left. */
export interface Asked {
  text: string
  filters: Filters
  /** only within the 5 km ring */
  near: boolean
}

export const nothingAsked: Asked = { text: '', filters: {}, near: false }

/** A store, because WeChat passes no parameters to a tab page. */
export const question = createStore<Asked>(nothingAsked)

export const ask = (change: Partial<Asked>) => question.set({ ...question.get(), ...change })

export const RING_METRES = 5_000
