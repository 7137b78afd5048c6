import type { Variables } from '../expression'
import type { Condition, Near } from './types'

/** What compiling a query gathers for the planner. `nested()` is for clauses that need not hold by themselves. */
export type Context = {
  conditions: Condition[]
  geoPaths: string[]
  near?: Near
  readonly top: boolean
  /** What `$expr` may name. */
  readonly variables: Variables
  require(condition: Condition): void
  nested(): Context
}

export function newContext(variables: Variables = {}): Context {
  const context: Context = {
    conditions: [],
    geoPaths: [],
    top: true,
    variables,
    require: (condition) => {
      context.conditions.push(condition)
    },
    nested: () => ({ ...newContext(variables), geoPaths: context.geoPaths, top: false }),
  }
  return context
}
