import type { Listed } from '@shared/directory/listed'
import { type StationOrder, stationOrders } from '@shared/points/station-orders'
import { queues } from '@/copy/queues'
import { stations as words } from '@/copy/stations'
import { Districts, Seek } from '@/features/work/queue-head'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { Dated } from '@/ui/whole'
import styles from './stations.module.scss'
import type { useStandings } from './use-standings'

interface StationsHeadProps {
  /** of the district that is shown */
  stations: readonly Listed[]
  points: ReturnType<typeof useStandings>
  narrowed: ReturnType<typeof useNarrowed<'all'>>
  order: StationOrder
  onOrder: (order: StationOrder) => void
}

/** How many stations there are and how many are over the line; of which district, of which name, in which order. */
export function StationsHead({ stations, points, narrowed, order, onOrder }: StationsHeadProps) {
  const { narrowing, narrow } = narrowed
  const passed = stations.filter(({ id }) => points.standings.get(id)?.passed).length
  const { cycle, threshold } = points
  return (
    <Box className={styles.head}>
      <Heading level={2} className={styles.answer}>
        <Dated>
          {points.whole && threshold !== undefined
            ? words.passed(stations.length, passed, threshold)
            : words.counted(stations.length)}
        </Dated>
      </Heading>
      {cycle && (
        <Box className={styles.second}>
          <Dated>{words.cycle(cycle.label, cycle.from, cycle.to)}</Dated>
        </Box>
      )}
      <Box className={styles.narrow}>
        <Seek hint={words.search} sought={narrowing.sought} onSought={(sought) => narrow({ sought })} />
        <Districts district={narrowing.district} onDistrict={(district) => narrow({ district })} />
      </Box>
      <Chips label={queues.order}>
        {stationOrders.map((each) => (
          <Chip key={each} inset on={each === order} onPress={() => onOrder(each)}>
            {words.orders[each]}
          </Chip>
        ))}
      </Chips>
    </Box>
  )
}
