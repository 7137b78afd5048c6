import { createElement } from 'react'
import type { HeadingProps } from './heading'

export function Heading({ level, children, ...rest }: HeadingProps) {
  return createElement(`h${level}`, rest, children)
}
