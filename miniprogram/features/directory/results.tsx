import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import { find as words } from '@/copy/find'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List } from '@/ui/list'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import { Cards } from './cards'
import { ask, nothingAsked } from './question'
import styles from './results.module.scss'
import type { Answer } from './use-answer'
import { useGrowing } from './use-growing'

/** The carriers that fit, nearest first, a screenful at a time. */
export function Results({ answer: { asked, suiting, place, now, found, failed, refetch, asOf } }: { answer: Answer }) {
  const { pieces, rest, more } = useGrowing(found?.rows ?? [], asked)
  if (failed) return <ErrorState of="read" onRetry={() => void refetch()} />
  if (!found) return <Skeleton rows={6} />
  if (found.rows.length === 0) {
    const exit = { words: words.clear, onPress: () => ask(nothingAsked) }
    return <Empty icon="search" title={words.nothing} text={words.nothingText} exit={exit} />
  }
  return (
    <>
      <Box className={styles.count} aria-live="polite">
        {words.count(found.rows.length, place !== null)}
      </Box>
      <List>
        {pieces.map((rows) => (
          <Cards key={rows[0]?.carrier.id} rows={rows} filters={suiting} now={now} />
        ))}
      </List>
      <Box className={styles.foot}>
        {rest > 0 ? (
          <Button kind="quiet" wide onPress={more}>
            {words.rest(rest)}
          </Button>
        ) : (
          asOf !== undefined && words.asOf(formatMoment(asOf, beijingDate(now)))
        )}
      </Box>
    </>
  )
}
