export { compileMatcher, compileQuery } from './compile'
export { isOperators } from './element'
export { distanceFrom } from './geo'
export type { CompiledQuery, Condition, Matcher, Near, Test } from './types'
