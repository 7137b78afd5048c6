import { useFetched } from '@/platform/fetched.h5'
import { ErrorState } from '@/ui/states'
import type { MapViewProps } from '.'
import styles from './map-view.module.scss'

/** Fetched when a map is first drawn: who looks at lists never pays for it. */
const leaflet = { load: () => import('./leaflet-map.h5') }

export function MapView(props: MapViewProps) {
  const { loaded, lost, again } = useFetched(leaflet)
  if (loaded) return <loaded.default {...props} />
  return <div className={styles.map}>{lost && <ErrorState of="read" onRetry={again} />}</div>
}
