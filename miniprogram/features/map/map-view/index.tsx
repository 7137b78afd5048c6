import type { Listed } from '@shared/directory/listed'
import type { Point } from '@shared/directory/nearest'
import { Map as NativeMap } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { map as words } from '@/copy/map'
import { type Bounds, fitting, type View } from '../bounds'
import { type Pin, pinsOf, type Row } from '../pins'
import styles from './map-view.module.scss'
import { circlesOf, markersOf, OFFER } from './native'

export interface MapViewProps {
  /** nearest first; their places, and all others here, are GCJ-02 */
  rows: readonly Row[]
  /** where distances start */
  place: Point | null
  chosen: Listed['id'] | undefined
  /** a spot that was tapped and may become the place */
  offered: Point | null
  /** what to show; another object moves the map, an equal one moves it back */
  frame: Bounds
  /** what it shows, as `onView` said last */
  view: View | null
  onView: (view: View) => void
  onPin: (pin: Pin) => void
  onTap: (at: Point) => void
  onOffer: () => void
}

const ID = 'find-map'
const MARGIN = 32
/** The button along the right edge. */
const CONTROLS = 44

/** WeChat's own map. It draws streets, pins and ring; the pins are ours, so that both platforms show the same. */
export function MapView({ rows, place, chosen, offered, frame, view, onView, onPin, onTap, onOffer }: MapViewProps) {
  const [start] = useState(() => {
    // The map's own height is not known before it is drawn; it is never much less than it is wide.
    const { windowWidth } = Taro.getWindowInfo()
    return fitting(frame, windowWidth, windowWidth, MARGIN)
  })
  const shown = useRef(frame)
  useEffect(() => {
    if (shown.current === frame) return
    shown.current = frame
    const points = [
      { longitude: frame.west, latitude: frame.south },
      { longitude: frame.east, latitude: frame.north },
    ]
    Taro.createMapContext(ID).includePoints({ points, padding: [MARGIN, MARGIN + CONTROLS, MARGIN, MARGIN] })
  }, [frame])
  const pins = pinsOf(rows, view?.zoom ?? start.zoom, chosen)
  const touched = (marker: number) => {
    const pin = pins[marker]
    if (marker === OFFER) onOffer()
    else if (pin) onPin(pin)
  }
  return (
    <NativeMap
      id={ID}
      className={styles.map!}
      longitude={start.centre.lng}
      latitude={start.centre.lat}
      scale={start.zoom}
      markers={markersOf(pins, place, chosen, offered)}
      circles={circlesOf(place)}
      aria-role="application"
      aria-label={words.label}
      onTap={({ detail: { longitude, latitude } }) => onTap({ lng: longitude, lat: latitude })}
      onMarkerTap={({ detail }) => touched(Number(detail.markerId))}
      onCalloutTap={({ detail }) => touched(Number(detail.markerId))}
      onRegionChange={(event) => {
        const { type, detail } = event as unknown as RegionChange
        if (type === 'end' && detail.region) onView({ zoom: detail.scale, bounds: boundsIn(detail.region) })
      }}
      onError={() => undefined}
    />
  )
}

/** What WeChat says when the map came to rest. */
interface RegionChange {
  type: string
  detail: { scale: number; region?: Record<'northeast' | 'southwest', { longitude: number; latitude: number }> }
}

const boundsIn = ({ northeast, southwest }: NonNullable<RegionChange['detail']['region']>): Bounds => ({
  west: southwest.longitude,
  south: southwest.latitude,
  east: northeast.longitude,
  north: northeast.latitude,
})
