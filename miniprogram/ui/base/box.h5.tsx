import { createElement, type HTMLAttributes } from 'react'
import type { BoxProps } from './box'

export function Box({ as = 'div', scrolls, children, ...rest }: BoxProps) {
  return createElement<HTMLAttributes<HTMLElement>>(as, scrolls ? { ...rest, tabIndex: 0 } : rest, children)
}
