import type { CarrierId } from '@shared/ids'
import { stations as words } from '@/copy/stations'
import { Heading } from '@/ui/base/heading'
import { QueueRow } from '@/ui/queue-row'
import type { Other } from './others'
import { Marks } from './station-list'
import styles from './stations.module.scss'

interface OthersListProps {
  others: readonly Other[]
  openId: CarrierId | null
  onOpen: (carrierId: CarrierId) => void
  waiting: ReadonlyMap<CarrierId, number>
  toLookAt: ReadonlyMap<CarrierId, number>
}

/** Below the stations: whoever else something waits of. */
export function OthersList({ others, openId, onOpen, waiting, toLookAt }: OthersListProps) {
  if (others.length === 0) return null
  return (
    <>
      <Heading level={3} className={styles.othersTitle}>
        {words.others(others.length)}
      </Heading>
      {others.map(({ id, name }) => (
        <QueueRow
          key={id}
          title={name}
          mark={<Marks waiting={waiting.get(id) ?? 0} toLookAt={toLookAt.get(id) ?? 0} />}
          on={id === openId}
          onPress={() => onOpen(id)}
        />
      ))}
    </>
  )
}
