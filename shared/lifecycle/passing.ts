import { productRules } from '../law/product-rules'
import type { State, Turn } from './procedure'

/** A case whose district has nobody who may decide on it becomes the city's, once and for good. It is a step of the case, by nobody. */
export const passAction = { id: 'pass', label: '区里没有人能办，转市里办', basis: productRules.districtPasses }

/** Whose turn it is: of what was passed on, the city's where it would be the district's. */
export const waitsFor = ({ waits }: Pick<State, 'waits'>, passedToCity: boolean): Turn | null =>
  waits === 'district' && passedToCity ? 'city' : waits
