import type { ReactNode } from 'react'
import { queues as words } from '@/copy/queues'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Key } from '@/ui/key'
import { DESKTOP } from '@/ui/workbench'
import styles from './keys-foot.module.scss'

/** The keys that move about in a queue, where they work. */
export function KeysFoot({ children }: { children?: ReactNode }) {
  if (!useMinWidth(DESKTOP)) return null
  return (
    <Box className={styles.keys}>
      <Key>J</Key>
      <Key>K</Key>
      <Box>{words.keys.steps}</Box>
      <Key>/</Key>
      <Box className={styles.grow}>{words.keys.search}</Box>
      {children}
    </Box>
  )
}
