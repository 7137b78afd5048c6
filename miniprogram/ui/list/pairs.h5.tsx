import type { ReactNode } from 'react'
import { BROAD, useMinWidth } from '@/platform/use-min-width'
import { List } from '.'
import styles from './pairs.module.scss'

export const useHowMany = () => (useMinWidth(BROAD) ? 4 : 3)

export function Pairs({ children }: { children: ReactNode }) {
  return useMinWidth(BROAD) ? <div className={styles.pairs}>{children}</div> : <List card>{children}</List>
}
