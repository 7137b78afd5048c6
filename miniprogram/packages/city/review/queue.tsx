import type { ClaimId } from '@shared/ids'
import { day } from '@/copy/moment'
import { review as words } from '@/copy/review'
import { onward } from '@/features/lost/onward'
import { oddOf } from '@/features/service/oddities'
import { LockedRow } from '@/features/tied/locked'
import { now } from '@/platform/clock'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Key } from '@/ui/key'
import { More, type MoreProps } from '@/ui/more'
import { QueueRow } from '@/ui/queue-row'
import { Empty } from '@/ui/states'
import { Tag } from '@/ui/tag'
import { Column, DESKTOP } from '@/ui/workbench'
import type { Row } from './queries'
import styles from './review.module.scss'

interface QueueProps {
  claims: readonly Row[]
  more: MoreProps
  openId: ClaimId | null
  onOpen: (claimId: ClaimId) => void
  onHelp: () => void
}

/** What waits, oldest first. */
export function Queue({ claims, more, openId, onOpen, onHelp }: QueueProps) {
  const keyboard = useMinWidth(DESKTOP)
  const own = claims.filter((row) => row.tied === null)
  const locked = claims.filter((row) => row.tied !== null)
  if (claims.length === 0 && !more.has)
    return <Empty icon="checkc" tone="good" title={words.empty.title} text={words.empty.text} exit={onward('me')} />
  return (
    <Column label={words.queue} kind="queue" foot={keyboard && <Foot onHelp={onHelp} />}>
      <Box className={cx(styles.head, styles.queueHead)}>
        <Heading level={2} className={styles.title}>
          {words.queue}
        </Heading>
        <Box className={styles.second}>{words.counted(own.length, more.has)}</Box>
      </Box>
      {own.map(({ id, carrierName, proposed, itemName, record, oddities }) => (
        <QueueRow
          key={id}
          title={carrierName}
          aside={words.worth(proposed)}
          text={words.what(itemName, record.enterpriseName)}
          note={words.served(day(record.date, now()))}
          mark={
            record.denial !== 'none' ? (
              <Tag tone="bad">{words.denied}</Tag>
            ) : (
              oddOf(record, oddities).length > 0 && <Tag tone="warn">{words.odd}</Tag>
            )
          }
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
      {locked.map(({ id, carrierName }) => (
        <LockedRow key={id} carrierName={carrierName} on={id === openId} onPress={() => onOpen(id)} />
      ))}
      <More {...more} />
    </Column>
  )
}

/** The keys that move about, where they work. */
function Foot({ onHelp }: { onHelp: () => void }) {
  return (
    <Box className={styles.keys}>
      <Key>J</Key>
      <Key>K</Key>
      <Box>{words.keys.steps}</Box>
      <Key>E</Key>
      <Box className={styles.grow}>{words.keys.evidence}</Box>
      <Button kind="text" size="small" onPress={onHelp}>
        {words.keys.all}
      </Button>
    </Box>
  )
}
