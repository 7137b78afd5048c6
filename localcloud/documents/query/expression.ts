import { failed } from '../refusals'
import type { Value } from '../values'
import type { Matcher } from './types'
export function expression(_operand: Value): Matcher {
  throw failed('todo')
}
