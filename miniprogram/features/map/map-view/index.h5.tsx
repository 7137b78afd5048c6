import { lazy, Suspense } from 'react'
import type { MapViewProps } from '.'
import styles from './map-view.module.scss'

/** Fetched when a map is first drawn: who looks at lists never pays for it. */
const LeafletMap = lazy(() => import('./leaflet-map.h5'))

export function MapView(props: MapViewProps) {
  return (
    <Suspense fallback={<div className={styles.map} />}>
      <LeafletMap {...props} />
    </Suspense>
  )
}
