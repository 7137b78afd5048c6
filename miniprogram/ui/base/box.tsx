import { View } from '@tarojs/components'
import type { Common } from './aria'

export type BoxTag =
  | 'div'
  | 'section'
  | 'article'
  | 'aside'
  | 'header'
  | 'footer'
  | 'main'
  | 'nav'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'p'
  | 'blockquote'

export interface BoxProps extends Common {
  /** The element in a browser; WeChat has one kind of box. */
  as?: BoxTag
  /** It scrolls by itself: in a browser Tab has to reach it, or the keyboard could not scroll it. */
  scrolls?: boolean
}

/** A block. In a browser it is the element that its meaning asks for. */
export function Box({ as: _tag, scrolls: _scrolls, role, children, ...rest }: BoxProps) {
  return (
    <View {...rest} {...(role && { 'aria-role': role })}>
      {children}
    </View>
  )
}
