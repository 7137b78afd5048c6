import { library } from '@/copy/policies'
import { Box } from '@/ui/base/box'
import { Icon } from '@/ui/icon'
import { Note } from '@/ui/note'
import styles from '../policy.module.scss'

const words = library.notice

/** Why this came to this enterprise: the facts that matched, which it stated itself. */
export function Why({ facts }: { facts: readonly string[] }) {
  return (
    <Box className={styles.why}>
      <Note tone="primary">
        <Box className={styles.whyTitle}>{words.why}</Box>
        {facts.map((fact) => (
          <Box key={fact} className={styles.fact}>
            <Icon name="check" size={16} className={styles.tick} />
            <Box>{fact + words.declared}</Box>
          </Box>
        ))}
        {facts.length === 0 && words.everyone}
      </Note>
    </Box>
  )
}
