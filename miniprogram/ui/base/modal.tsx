import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ui } from '@/copy/ui'
import { InLayer } from './in-layer'
import styles from './modal.module.scss'

export interface ModalProps {
  /** What it is about; read out when it opens. */
  label: string
  onClose: () => void
  /** `bottom` comes up from the edge (in the middle on a desktop); `middle` asks a question. */
  place: 'bottom' | 'middle'
  children: ReactNode
}

/**
 * A layer over the page that takes all attention until it is answered or closed. Only its mask catches moves: caught on the layer,
 * nothing inside it would scroll.
 */
export function Modal({ label, onClose, place, children }: ModalProps) {
  return (
    <View className={styles.layer}>
      <View className={styles.mask} catchMove onClick={onClose} aria-role="button" aria-label={ui.close} />
      <View className={`${styles.panel} ${styles[place]}`} aria-role="dialog" aria-modal aria-label={label}>
        <InLayer.Provider value={true}>{children}</InLayer.Provider>
      </View>
    </View>
  )
}
