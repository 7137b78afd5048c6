export { ACCUMULATORS, type Accumulator } from './accumulators'
export { compileExpression } from './compile'
export { isTrue } from './operands'
export type { Evaluate, Variables } from './types'
