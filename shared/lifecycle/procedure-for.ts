import type { CarrierKind } from '../directory/kinds'
import type { EffectName } from './effect-names'
import type { Procedure } from './procedure'
import { procedures } from './procedures/index'

/** By which somebody takes a carrier of this kind off the list for what it has not completed in time; undefined: nobody does. */
export const removalOf = (kind: CarrierKind, among = procedures): Procedure | undefined =>
  among.find(
    (each) => each.kind === kind && each.actions.some(({ only }) => only?.some((guard) => guard.kind === 'idle')),
  )

/** By which a correction after a list is looked at for a carrier of this kind; undefined: nobody looks. */
export const recheckOf = (kind: CarrierKind, among = procedures): Procedure | undefined =>
  among.find((each) => each.kind === kind && each.opens.byItself)

/** What is reported by it, and within how many working days, as its form and its conditions say; null: they say nothing of that. */
export function reportedBy({ form, conditions }: Procedure): { kinds: readonly string[]; within: number } | null {
  const what = form.find(({ type }) => type === 'many')
  const clocks = conditions.flatMap(({ test }) => (test.kind === 'measure' && test.as === 'within' ? [test] : []))
  const [clock] = clocks
  if (what?.type !== 'many' || clock?.unit !== 'working-day') return null
  return { kinds: what.options, within: clock.count }
}

/** By which a carrier of this kind brings something about itself; undefined: no procedure does. */
export const procedureFor = (kind: CarrierKind, effect: EffectName, among = procedures): Procedure | undefined =>
  among.find((each) => each.kind === kind && each.actions.some(({ effects }) => effects?.includes(effect)))
