import type { ScrollProps } from './scroll'

export function Scroll({ className, children }: ScrollProps) {
  return (
    <div className={className} style={{ overflowY: 'auto' }}>
      {children}
    </div>
  )
}
