import type { Point } from '@shared/directory/nearest'
import { circle, map as create, type Map as Leaflet, layerGroup, type Path, tileLayer } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { RING_METRES } from '@/features/directory/question'
import { DESKTOP } from '@/ui/workbench'
import { type Bounds, boundsOf, FURTHEST_ZOOM, fitting, NEAREST_ZOOM } from '../bounds'
import { pointOf, spotOf } from '../mercator'
import type { MapViewProps } from '.'
import styles from './map-view.module.scss'
import { offTiles, onTiles, tiles } from './tiles.h5'

const MARGIN = 28
/** On a desktop the card floats over the map's lower edge, px. */
const CARD = 96
/** Without streets to judge distances by, there are rings inside the ring. */
export const INNER_METRES: readonly number[] = tiles.length > 0 ? [] : [1_000, 3_000]

type Wanted = Pick<MapViewProps, 'frame' | 'place' | 'onView' | 'onTap'>

/** Leaflet in `box`: moving, zooming, keys, tiles and rings. The pins are React's. */
export function useLeaflet(box: RefObject<HTMLDivElement>, wanted: Wanted): Leaflet | null {
  const [map, setMap] = useState<Leaflet | null>(null)
  const latest = useRef(wanted)
  latest.current = wanted
  const { frame, place } = wanted

  useEffect(() => {
    const made = open(box.current!, latest)
    setMap(made)
    return () => void made.remove()
  }, [box])

  useEffect(() => map?.fire('frame', { frame }) && undefined, [map, frame])

  useEffect(() => {
    if (!map || !place) return
    const rings = layerGroup([
      ring(place, RING_METRES, styles.ring!),
      ...INNER_METRES.map((each) => ring(place, each, styles.inner!)),
    ])
    rings.addTo(map)
    return () => void rings.remove()
  }, [map, place])

  return map
}

function ring(at: Point, radius: number, className: string): Path {
  return circle(onTiles(at), { radius, className, interactive: false })
}

function open(box: HTMLDivElement, latest: RefObject<Wanted> & { current: Wanted }): Leaflet {
  const map = create(box, {
    attributionControl: false,
    zoomControl: false,
    // Pins follow by themselves: nothing has to be moved in step with an animation.
    zoomAnimation: false,
    fadeAnimation: false,
    // A click says where one is; a second one right after it says so again.
    doubleClickZoom: false,
    minZoom: FURTHEST_ZOOM,
    maxZoom: NEAREST_ZOOM,
    zoomSnap: tiles.length > 0 ? 1 : 0,
  })
  for (const url of tiles) tileLayer(url, { maxZoom: NEAREST_ZOOM }).addTo(map)

  let ours = false
  let moved = false
  const show = (bounds: Bounds) => {
    const { x, y } = map.getSize()
    if (x === 0 || y === 0) return
    const corners = [onTiles({ lng: bounds.west, lat: bounds.south }), onTiles({ lng: bounds.east, lat: bounds.north })]
    const covered = window.innerWidth >= DESKTOP ? CARD : 0
    const best = fitting(boundsOf(corners), x, y - covered, MARGIN)
    const zoom = tiles.length > 0 ? Math.floor(best.zoom) : best.zoom
    const middle = spotOf(best.centre, zoom)
    ours = true
    map.setView(pointOf({ x: middle.x, y: middle.y + covered / 2 }, zoom), zoom, { animate: false })
    ours = false
    moved = false
  }
  map.on('frame', () => show(latest.current.frame))
  map.on('movestart', () => {
    if (!ours) moved = true
  })
  map.on('moveend', () => {
    const bounds = map.getBounds()
    const [southWest, northEast] = [offTiles(bounds.getSouthWest()), offTiles(bounds.getNorthEast())]
    latest.current.onView({
      zoom: map.getZoom(),
      bounds: { west: southWest.lng, south: southWest.lat, east: northEast.lng, north: northEast.lat },
    })
  })
  map.on('click', ({ latlng, originalEvent }) => {
    if ((originalEvent.target as Element).closest('button')) return
    const { lng, lat } = offTiles(latlng)
    latest.current.onTap({ lng, lat })
  })

  // A drag that began on a pin ends in a click on it, which nobody meant.
  let dragging = false
  map.on('dragstart', () => {
    dragging = true
  })
  map.on('dragend', () =>
    setTimeout(() => {
      dragging = false
    }),
  )
  box.addEventListener('click', (event) => dragging && event.stopPropagation(), true)

  // The card below takes more or less room, a window becomes wider: what is looked at stays in view.
  const sizes = new ResizeObserver(() => {
    map.invalidateSize({ pan: false })
    if (!moved) show(latest.current.frame)
  })
  sizes.observe(box)
  map.on('unload', () => sizes.disconnect())
  return map
}
