import { type Asked, askedOf, parametersOf } from '@shared/directory/asked'
import { asId, type CarrierId } from '@shared/ids'
import { addressed } from '@/platform/address'
import { go } from '@/platform/navigate'
import { createStore } from '@/platform/store'

/** The screens that show the answer; a browser's address says there what is asked. */
const looking = ['find', 'map'] as const
export type Looking = (typeof looking)[number]

const chosenIn = ({ carrierId }: ReturnType<typeof addressed>) => (carrierId ? asId<CarrierId>(carrierId) : undefined)

/** A store, because WeChat passes no parameters to a tab page; kept while the app runs. */
export const question = createStore<Asked>(askedOf(addressed(looking)))
/** The carrier that is chosen beside its list. */
export const choice = createStore(chosenIn(addressed(looking)))

/** Takes over what the address says. */
export function adopt() {
  const said = addressed(looking)
  question.set(askedOf(said))
  choice.set(chosenIn(said))
}

export const ask = (asked: Asked) => question.set(asked)

/** Opens the list with this question, and with nothing of the one before. */
export function lookFor(asked: Asked) {
  question.set(asked)
  choice.set(undefined)
  go('find', parametersOf(asked))
}

export const RING_METRES = 5_000
