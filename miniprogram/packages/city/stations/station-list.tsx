import { districts } from '@shared/directory/districts'
import type { Listed } from '@shared/directory/listed'
import type { CarrierId } from '@shared/ids'
import { deduct } from '@/copy/deduct'
import { stations as words } from '@/copy/stations'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { SearchBox } from '@/ui/field'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import { Column } from '@/ui/workbench'
import styles from './stations.module.scss'

interface StationListProps {
  stations: readonly Listed[]
  text: string
  onText: (text: string) => void
  openId: CarrierId | null
  onOpen: (carrierId: CarrierId) => void
  /** deductions that wait for a second person */
  waiting: ReadonlyMap<CarrierId, number>
}

/** Every station of the city, found by name. */
export function StationList({ stations, text, onText, openId, onOpen, waiting }: StationListProps) {
  return (
    <Column label={words.list} kind="queue">
      <Box className={styles.queueHead}>
        <Box className={styles.head}>
          <Heading level={2} className={styles.title}>
            {words.list}
          </Heading>
          <Box className={styles.second}>{words.counted(stations.length)}</Box>
        </Box>
        <SearchBox inset label={words.search} placeholder={words.search} value={text} onChange={onText} />
      </Box>
      {stations.length === 0 && <Box className={styles.nothing}>{words.none(text.trim())}</Box>}
      {stations.map(({ id, name, district }) => (
        <QueueRow
          key={id}
          title={name}
          note={districts[district].name}
          mark={waiting.has(id) && <Tag tone="warn">{deduct.proposals.counted(waiting.get(id) ?? 0)}</Tag>}
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
    </Column>
  )
}
