import { districts } from '@shared/directory/districts'
import type { Listed } from '@shared/directory/listed'
import type { CarrierId } from '@shared/ids'
import { deduct } from '@/copy/deduct'
import { dotted } from '@/copy/punctuation'
import { stations as words } from '@/copy/stations'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { QueueRow } from '@/ui/queue-row'
import { Tag } from '@/ui/tag'
import { DESKTOP } from '@/ui/workbench'
import styles from './stations.module.scss'
import type { Standing } from './use-standings'

interface StationListProps {
  stations: readonly Listed[]
  standings: ReadonlyMap<CarrierId, Standing>
  threshold: number | undefined
  openId: CarrierId | null
  onOpen: (carrierId: CarrierId) => void
  /** deductions that nobody has decided */
  waiting: ReadonlyMap<CarrierId, number>
  /** broken promises that nobody has looked at */
  toLookAt: ReadonlyMap<CarrierId, number>
}

/** Every station with its points and how far they are from the line: a table where there is room, rows on a phone. */
export function StationList(props: StationListProps) {
  return useMinWidth(DESKTOP) ? <Table {...props} /> : <Rows {...props} />
}

function Rows({ stations, standings, threshold, openId, onOpen, waiting, toLookAt }: StationListProps) {
  return (
    <>
      {stations.map(({ id, name, district }) => {
        const standing = standings.get(id)
        return (
          <QueueRow
            key={id}
            title={name}
            aside={standing && words.total(standing.total)}
            note={dotted([
              districts[district].name,
              standing && threshold !== undefined && words.margin(standing.total, threshold),
              standing && standing.waiting > 0 && words.checking(standing.waiting),
            ])}
            mark={<Marks waiting={waiting.get(id) ?? 0} toLookAt={toLookAt.get(id) ?? 0} />}
            on={id === openId}
            onPress={() => onOpen(id)}
          />
        )
      })}
    </>
  )
}

function Table({ stations, standings, threshold, openId, onOpen, waiting, toLookAt }: StationListProps) {
  return (
    <Box className={styles.table}>
      <Box className={cx(styles.tableRow, styles.tableHead)} aria-hidden>
        {words.columns.map((column) => (
          <Box key={column}>{column}</Box>
        ))}
      </Box>
      {stations.map(({ id, name, district }) => {
        const standing = standings.get(id)
        return (
          <Press
            key={id}
            onPress={() => onOpen(id)}
            className={cx(styles.tableRow, id === openId && styles.tableOn)}
            {...(id === openId && { 'aria-current': 'true' as const })}
          >
            <Box className={styles.strong}>{name}</Box>
            <Box>{districts[district].name}</Box>
            <Box>{standing ? words.total(standing.raw) : words.unknown}</Box>
            <Box className={styles.strong}>{standing ? words.total(standing.total) : words.unknown}</Box>
            <Box className={cx(standing?.passed && styles.good)}>
              {standing && threshold !== undefined ? words.margin(standing.total, threshold) : words.unknown}
            </Box>
            <Box>{standing && standing.waiting > 0 ? words.checking(standing.waiting) : words.noneChecking}</Box>
            {(waiting.has(id) || toLookAt.has(id)) && (
              <Box className={styles.mark}>
                <Marks waiting={waiting.get(id) ?? 0} toLookAt={toLookAt.get(id) ?? 0} />
              </Box>
            )}
          </Press>
        )
      })}
    </Box>
  )
}

/** What somebody has to do about a station. */
export function Marks({ waiting, toLookAt }: { waiting: number; toLookAt: number }) {
  return (
    <>
      {waiting > 0 && <Tag tone="warn">{deduct.proposals.counted(waiting)}</Tag>}
      {toLookAt > 0 && <Tag tone="warn">{deduct.candidates.counted(toLookAt)}</Tag>}
    </>
  )
}
