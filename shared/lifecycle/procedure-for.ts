import type { CarrierKind } from '../directory/kinds'
import type { EffectName, Procedure } from './procedure'
import { procedures } from './procedures/index'

/** By which a carrier of this kind brings something about itself; undefined: no procedure does. */
export const procedureFor = (kind: CarrierKind, effect: EffectName, among = procedures): Procedure | undefined =>
  among.find((each) => each.kind === kind && each.actions.some(({ effects }) => effects?.includes(effect)))
