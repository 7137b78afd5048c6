export { compileMatcher, compileQuery, elemMatch, isOperators } from './compile'
export { distanceFrom } from './geo'
export type { CompiledQuery, Condition, Matcher, Near, Test } from './types'
