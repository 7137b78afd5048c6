import type { InstrumentId } from './basis'
import { c23 } from './c23/instrument'
import { d22 } from './d22/instrument'
import { g26 } from './g26/instrument'
import type { Instrument } from './instrument'
import { k24 } from './k24/instrument'
import { p25 } from './p25/instrument'
import { NOT_STATED } from './rule'

/** The five texts that we have, without their passages (those are in `library.ts`). */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = { g26, c23, p25, d22, k24 }

/** How a text is named on a screen: its number or, where none is stated, its title. */
export function nameOf(id: InstrumentId): string {
  const { number, title } = instruments[id]
  return number === NOT_STATED ? title : number
}
