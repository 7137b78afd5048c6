import { createElement } from 'react'
import type { BoxProps } from './box'

export function Box({ as = 'div', children, ...rest }: BoxProps) {
  return createElement(as, rest, children)
}
