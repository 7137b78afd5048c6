import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { said } from '@/platform/said'
import { Bar } from './bar'
import styles from './toast.module.scss'

/** What was just done, along the bottom of the screen. The place is always there, so that what comes into it is read out. */
export function Toast({ className }: { className?: string | undefined }) {
  const shown = useSyncExternalStore(said.subscribe, said.get)
  return (
    <View className={className ?? ''} aria-role="status" aria-live="polite">
      {shown && (
        <View className={styles.bar}>
          <Bar shown={shown} />
        </View>
      )}
    </View>
  )
}
