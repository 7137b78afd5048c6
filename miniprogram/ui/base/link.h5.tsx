import type { MouseEvent } from 'react'
import { go, href } from '@/platform/navigate'
import type { LinkProps } from './link'

export function Link({ to, params, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    // With a modifier key the browser's own behaviour (a new tab) is what the person asked for.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to, params)
  }
  return (
    <a {...rest} href={href(to, params)} onClick={follow}>
      {children}
    </a>
  )
}
