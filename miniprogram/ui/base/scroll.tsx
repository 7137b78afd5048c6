import { ScrollView } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface ScrollProps {
  /** How high it may get; its padding is that of what is inside. */
  className?: string
  children: ReactNode
}

/** Scrolls up and down by itself. In WeChat a box over the page cannot; only this can. */
export function Scroll({ className, children }: ScrollProps) {
  return (
    <ScrollView scrollY className={className}>
      {children}
    </ScrollView>
  )
}
