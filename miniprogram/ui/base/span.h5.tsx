import type { Common } from './aria'

export function Span({ children, ...rest }: Common) {
  return <span {...rest}>{children}</span>
}
