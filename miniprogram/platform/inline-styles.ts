import type { CSSProperties } from 'react'

/**
 * What a script may set on an element itself, because only the moment decides it; everything else is a class. Stands in for the
 * four hundred properties that Taro's runtime knows (config/index.ts), and `ui/base` takes no other.
 */
export const styleProperties = [
  'animationDuration',
  'backgroundImage',
  'left',
  'top',
  'width',
  'height',
  // React's own, for what it hides.
  'display',
] as const

export type InlineStyle = Pick<CSSProperties, (typeof styleProperties)[number]>
