import { View } from '@tarojs/components'
import type { Common } from './aria'

export interface HeadingProps extends Common {
  /** 1 is the page's title, once per page; levels follow the page and skip none. */
  level: 1 | 2 | 3 | 4
}

export function Heading({ level: _level, role: _role, children, ...rest }: HeadingProps) {
  return (
    <View {...rest} aria-role="heading">
      {children}
    </View>
  )
}
