import { Text } from '@tarojs/components'
import type { Common } from './aria'

/** A run of text inside a line. In WeChat it holds text only, no boxes. */
export function Span({ role, children, ...rest }: Common) {
  return (
    <Text {...rest} {...(role && { 'aria-role': role })}>
      {children}
    </Text>
  )
}
