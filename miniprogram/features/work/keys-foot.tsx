import type { ReactNode } from 'react'
import { queues as words } from '@/copy/queues'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Key } from '@/ui/key'
import { DESKTOP } from '@/ui/workbench'
import styles from './keys-foot.module.scss'

/** The keys that move about in a queue: for the foot of its column, where there is a keyboard; undefined elsewhere. */
export function useKeysFoot(children?: ReactNode): ReactNode {
  if (!useMinWidth(DESKTOP)) return undefined
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
