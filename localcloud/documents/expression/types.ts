import type { Value } from '../values'

/** What `$$name` stands for while an expression is evaluated; `ROOT` and `CURRENT` are always there. */
export type Variables = { readonly [name: string]: Value | undefined }

/** A compiled expression. `undefined` is MongoDB's "missing", which is not null. */
export type Evaluate = (variables: Variables) => Value | undefined

/** Compiles an operand in the scope of the operator around it, with further variable names if it binds some. */
export type Compile = (operand: Value, ...bound: string[]) => Evaluate

/** An operator: from its operand as written to what evaluates it. */
export type Operator = (operand: Value, compile: Compile, name: string) => Evaluate

export type Operators = { readonly [name: string]: Operator }
