import type { Condition, Near } from './types'

/** What compiling a query gathers for the planner. `nested()` is for clauses that need not hold by themselves. */
export type Context = {
  conditions: Condition[]
  geoPaths: string[]
  near?: Near
  readonly top: boolean
  require(condition: Condition): void
  nested(): Context
}

export function newContext(): Context {
  const context: Context = {
    conditions: [],
    geoPaths: [],
    top: true,
    require: (condition) => {
      context.conditions.push(condition)
    },
    nested: () => ({ ...newContext(), geoPaths: context.geoPaths, top: false }),
  }
  return context
}
