import type { MouseEvent } from 'react'
import { addressOf, open } from '@/platform/navigate'
import type { LinkProps } from './link'

export function Link({ to, onOpen = () => open(to), children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    // With a modifier key the browser's own behaviour (a new tab) is what the person asked for.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen()
  }
  return (
    <a {...rest} href={addressOf(to)} onClick={follow}>
      {children}
    </a>
  )
}
