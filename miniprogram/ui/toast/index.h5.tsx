import { useEffect, useState, useSyncExternalStore } from 'react'
import { hold, release, said } from '@/platform/said'
import { Bar } from './bar'
import styles from './toast.module.scss'

export function Toast({ className }: { className?: string | undefined }) {
  const shown = useSyncExternalStore(said.subscribe, said.get)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!shown) setHeld(false)
  }, [shown])
  const keep = () => {
    hold()
    setHeld(true)
  }
  const letGo = () => {
    release()
    setHeld(false)
  }
  return (
    <div
      className={className}
      role="status"
      aria-live="polite"
      onPointerEnter={keep}
      onPointerLeave={letGo}
      onFocus={keep}
      onBlur={letGo}
    >
      {shown && (
        <div className={styles.bar}>
          <Bar shown={shown} held={held} />
        </div>
      )}
    </div>
  )
}
