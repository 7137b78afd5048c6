import { useId } from 'react'
import { states as words } from '@/copy/states'
import { useReachEnd } from '@/platform/use-reach-end'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Button } from '../button'
import { Skeleton } from '../states'
import styles from './more.module.scss'

export interface MoreProps {
  /** There is more of the list than is shown. */
  has: boolean
  /** It has grown already: where it ends is worth saying. */
  grown: boolean
  busy: boolean
  /** What comes next did not come; what is shown stays. */
  failed: boolean
  load: () => void
  /** Left out where the list is not the last thing on its page: reaching its end is then passing it. */
  byReaching?: boolean
  /** Within a section, which has margins already. */
  inset?: boolean
}

/** The end of a list: it goes on by itself when it is reached, and by a button for whoever does not scroll. */
export function More({ has, grown, busy, failed, load, byReaching = true, inset }: MoreProps) {
  const id = useId()
  useReachEnd(id, () => {
    if (byReaching && has && !busy && !failed) load()
  })
  return (
    <Box id={id} className={cx(styles.more, inset && styles.inset, !has && !grown && !busy && !failed && styles.none)}>
      {busy && <Skeleton rows={2} mark={false} />}
      {failed && !busy && (
        <Box className={styles.failed} role="alert">
          {words.failed.more}
        </Box>
      )}
      {has ? (
        <Button kind="quiet" onPage wide busy={busy} onPress={load}>
          {failed ? words.retry : words.more}
        </Button>
      ) : (
        grown && <Box className={styles.end}>{words.end}</Box>
      )}
    </Box>
  )
}
