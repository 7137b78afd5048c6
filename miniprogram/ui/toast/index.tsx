import { View } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import { hold, release, said } from '@/platform/said'
import { Bar } from './bar'
import styles from './toast.module.scss'

/** What was just done, along the bottom of the screen. The place is always there, so that what comes into it is read out. */
export function Toast({ className }: { className?: string | undefined }) {
  const shown = useSyncExternalStore(said.subscribe, said.get)
  const [held, setHeld] = useState(false)
  const keep = () => {
    hold()
    setHeld(true)
  }
  const letGo = () => {
    release()
    setHeld(false)
  }
  return (
    <View className={className ?? ''} aria-role="status" aria-live="polite">
      {shown && (
        <View className={styles.bar} onTouchStart={keep} onTouchEnd={letGo} onTouchCancel={letGo}>
          <Bar shown={shown} held={held} />
        </View>
      )}
    </View>
  )
}
