import type { ReactNode } from 'react'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import styles from './results.module.scss'

/** What stands under a list, or in its place. */
export function Block({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Box as="section" className={styles.block}>
      {title && (
        <Heading level={2} className={styles.blockTitle}>
          {title}
        </Heading>
      )}
      {children}
    </Box>
  )
}
