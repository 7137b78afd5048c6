import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { map as words } from '@/copy/map'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { metresPerPx } from '../mercator'
import { scaleBar } from '../scale-bar'
import type { MapViewProps } from '.'
import styles from './map-view.module.scss'
import { Marks } from './marks.h5'
import { attribution, tiles } from './tiles.h5'
import { useLeaflet } from './use-leaflet.h5'

const BAR_PX = 96

/** A map that needs no pictures of streets: the ring, the pins, names and a scale on a plain ground; with them where the operator has some. */
export default function LeafletMap(props: MapViewProps) {
  const { rows, place, chosen, offered, frame, view, onView, onPin, onTap, onOffer } = props
  const box = useRef<HTMLDivElement>(null)
  const map = useLeaflet(box, { frame, place, rows, chosen, onView, onTap })
  const bar = view && scaleBar(metresPerPx((view.bounds.south + view.bounds.north) / 2, view.zoom), BAR_PX)
  return (
    <div className={styles.map}>
      <div ref={box} className={styles.leaflet} role="application" aria-label={words.keys} />
      {map?.getPane('markerPane') &&
        createPortal(
          <Marks {...{ map, rows, place, chosen, offered, view, onPin, onOffer }} />,
          map.getPane('markerPane')!,
        )}
      <Box className={styles.zoom}>
        <Press aria-label={words.closer} className={styles.button} onPress={() => map?.zoomIn()}>
          {words.plus}
        </Press>
        <Press aria-label={words.wider} className={styles.button} onPress={() => map?.zoomOut()}>
          {words.minus}
        </Press>
      </Box>
      <Box className={styles.foot}>
        {bar && (
          <Box className={styles.scale} style={{ width: bar.px }}>
            {words.metres(bar.metres)}
          </Box>
        )}
        {tiles.length === 0 && <Box className={styles.attribution}>{words.plain}</Box>}
        {tiles.length > 0 && attribution && <Box className={styles.attribution}>{attribution}</Box>}
      </Box>
    </div>
  )
}
