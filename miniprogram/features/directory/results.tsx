import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import type { ReactNode } from 'react'
import { find as words } from '@/copy/find'
import { Box } from '@/ui/base/box'
import { Span } from '@/ui/base/span'
import { Button } from '@/ui/button'
import { List } from '@/ui/list'
import { ErrorState, Skeleton } from '@/ui/states'
import { Cards, type Choosing } from './cards'
import { FilterButton } from './filter-button'
import { Looser } from './looser'
import { Nothing } from './nothing'
import styles from './results.module.scss'
import type { Answer } from './use-answer'
import { useGrowing } from './use-growing'

interface ResultsProps {
  answer: Answer
  /** where a carrier is chosen beside the list */
  choosing?: Choosing
  /** after the count, where the filters have their place elsewhere: what the keys do */
  keys?: ReactNode
}

/** The carriers that fit, nearest first, a screenful at a time. */
export function Results({ answer, choosing, keys }: ResultsProps) {
  const { asked, suiting, place, now, found, failed, refetch, asOf } = answer
  const rows = found?.rows ?? []
  const least = rows.findIndex(({ carrier }) => carrier.id === choosing?.chosenId) + 1
  const { pieces, rest, more } = useGrowing(rows, asked, least)
  if (failed) return <ErrorState of="read" onRetry={() => void refetch()} />
  if (!found) return <Skeleton rows={6} />
  return (
    <>
      <Box className={styles.count}>
        <Box aria-live="polite">
          <Span className={styles.many}>{words.count(rows.length)}</Span>
          {place !== null && rows.length > 1 && words.nearFirst}
        </Box>
        {keys ?? <FilterButton answer={answer} />}
      </Box>
      {rows.length === 0 ? (
        <Nothing answer={answer} />
      ) : (
        <List>
          {pieces.map((rows) => (
            <Cards key={rows[0]?.carrier.id} rows={rows} filters={suiting} now={now} choosing={choosing} />
          ))}
        </List>
      )}
      <Looser answer={answer} />
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
