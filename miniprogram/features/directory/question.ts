import type { Asked } from '@shared/directory/asked'
import { createStore } from '@/platform/store'
import { askedThere } from './in-address'

export { nothingAsked } from '@shared/directory/asked'

const first = askedThere()
/** A store, because WeChat passes no parameters to a tab page; kept while the app runs. */
export const question = createStore<Asked>(first.asked)
/** The carrier that is chosen beside its list. */
export const choice = createStore(first.chosenId)

/** Takes over what the address says. */
export function adopt() {
  const { asked, chosenId } = askedThere()
  question.set(asked)
  choice.set(chosenId)
}

export const ask = (asked: Asked) => question.set(asked)

export const RING_METRES = 5_000
