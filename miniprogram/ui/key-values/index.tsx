import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { Dated } from '../whole'
import styles from './key-values.module.scss'

/** Facts as name and value, in the order given. */
export function KeyValues({ rows }: { rows: readonly (readonly [key: string, value: ReactNode])[] }) {
  return (
    <Box as="dl" className={styles.list}>
      {rows.map(([key, value]) => (
        <Box key={key} className={styles.row}>
          <Box as="dt" className={styles.key}>
            <Dated>{key}</Dated>
          </Box>
          <Box as="dd" className={styles.value}>
            {typeof value === 'string' ? <Dated>{value}</Dated> : value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
