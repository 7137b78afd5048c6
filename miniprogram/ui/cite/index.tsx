import { Box } from '../base/box'
import styles from './cite.module.scss'

/** Words of a text or of a person, as they stand, and where they are from. */
export function Cite({ children, source }: { children: string; source?: string }) {
  return (
    <Box as="blockquote" className={styles.cite}>
      <Box>{children}</Box>
      {source && <Box className={styles.source}>{source}</Box>}
    </Box>
  )
}
