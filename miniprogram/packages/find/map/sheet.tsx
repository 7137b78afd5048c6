import { map as words } from '@/copy/map'
import { Cards } from '@/features/directory/cards'
import { inAddress } from '@/features/directory/in-address'
import { Nothing } from '@/features/directory/nothing'
import type { Answer } from '@/features/directory/use-answer'
import type { Row } from '@/features/map/pins'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Link } from '@/ui/base/link'
import { Icon } from '@/ui/icon'
import { List } from '@/ui/list'
import { ErrorState, Skeleton } from '@/ui/states'
import styles from './map.module.scss'

interface SheetProps {
  answer: Answer
  chosen: readonly Row[]
}

/** Under the map: the card of what is chosen, or what to do when nothing is, and the way to the list. */
export function Sheet({ answer, chosen }: SheetProps) {
  const { asked, suiting, found, failed, refetch, now } = answer
  return (
    <Box className={styles.sheet}>
      {failed ? (
        <ErrorState of="read" onRetry={() => void refetch()} />
      ) : !found ? (
        <Skeleton rows={1} />
      ) : found.rows.length === 0 ? (
        <Box className={cx(styles.chosen, styles.nothing)}>
          <Nothing answer={answer} />
        </Box>
      ) : (
        <>
          <Box className={styles.chosen} aria-live="polite">
            {chosen.length > 0 ? (
              <List>
                <Cards rows={chosen} filters={suiting} now={now} />
              </List>
            ) : (
              <Box className={styles.hint}>
                <Icon name="pin" className={styles.hintIcon} />
                <Box>
                  <Box className={styles.strong}>{words.ask}</Box>
                  <Box className={styles.second}>{words.askOther}</Box>
                </Box>
              </Box>
            )}
          </Box>
          <Link to={there('find', inAddress(asked))} className={styles.toList}>
            <Box>{words.toList(found.rows.length)}</Box>
            <Icon name="list" size={20} />
          </Link>
        </>
      )}
    </Box>
  )
}
