import { access } from '@/copy/access'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { QueueRow } from '@/ui/queue-row'
import { Column } from '@/ui/workbench'
import styles from './grants.module.scss'
import type { Place } from './use-places'

interface PlacesProps {
  places: readonly Place[]
  open: string | null
  onOpen: (id: string) => void
}

const groups = ['waiting', 'city', 'districts', 'stations', 'own'] as const
const headed: Partial<Record<Place['group'], string>> = {
  districts: access.grants.districts,
  stations: access.grants.stations,
  own: access.grants.own,
}

/** Where to look: what waits first, then the city, its districts, its stations. */
export function Places({ places, open, onOpen }: PlacesProps) {
  return (
    <Column label={access.grants.where} kind="queue">
      {groups.map((group) => {
        const inGroup = places.filter((place) => place.group === group)
        if (inGroup.length === 0) return null
        return (
          <Box key={group}>
            {headed[group] && (
              <Heading level={2} className={styles.group}>
                {headed[group]}
              </Heading>
            )}
            {inGroup.map(({ id, label }) => (
              <QueueRow key={id} title={label} on={id === open} onPress={() => onOpen(id)} />
            ))}
          </Box>
        )
      })}
    </Column>
  )
}
