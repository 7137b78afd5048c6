import type { Point } from '@shared/directory/nearest'
import { circle, map as create, type Map as Leaflet, layerGroup, type Path, tileLayer } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { RING_METRES } from '@/features/directory/question'
import { type Bounds, boundsOf, FURTHEST_ZOOM, fitting, NEAREST_ZOOM } from '../bounds'
import { clearMove, meet } from '../clear'
import { pointOf, spotOf } from '../mercator'
import type { MapViewProps } from '.'
import styles from './map-view.module.scss'
import { coversOf, roomAt, roomsOf } from './rooms.h5'
import { offTiles, onTiles, tiles } from './tiles.h5'

const MARGIN = 28
/** How far the map moves out of its frame, so that no pin lies under a control, px. */
const OUT = 96
/** What the controls take along the right edge, px. */
const CONTROLS = 60
/** Without streets to judge distances by, there are rings inside the ring. */
export const INNER_METRES: readonly number[] = tiles.length > 0 ? [] : [1_000, 3_000]

type Wanted = Pick<MapViewProps, 'frame' | 'place' | 'rows' | 'chosen' | 'onView' | 'onTap'>

/** Leaflet in `box`: moving, zooming, keys, tiles and rings. The pins are React's. */
export function useLeaflet(box: RefObject<HTMLDivElement>, wanted: Wanted): Leaflet | null {
  const [map, setMap] = useState<Leaflet | null>(null)
  const latest = useRef(wanted)
  latest.current = wanted
  const { frame, place, chosen } = wanted

  useEffect(() => {
    const made = open(box.current!, latest)
    setMap(made)
    // Leaflet tells of a window that became wider a moment later, when the map may be gone
    return () => void made.remove().off()
  }, [box])

  useEffect(() => map?.fire('frame', { frame }) && undefined, [map, frame])
  useEffect(() => map?.fire('chosen', { chosen }) && undefined, [map, chosen])

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
    /** @param column px kept free along the right edge */
    const fitted = (column: number) => {
      const best = fitting(boundsOf(corners), x - column, y, MARGIN)
      const zoom = tiles.length > 0 ? Math.floor(best.zoom) : best.zoom
      const { x: middle, y: down } = spotOf(best.centre, zoom)
      const corner = { x: middle - (x - column) / 2, y: down - y / 2 }
      return { zoom, corner, out: clearMove(roomsOf(latest.current, zoom, corner), coversOf(box), { x, y }, OUT) }
    }
    // As large as can be; where then a pin lies under a control and cannot be moved from there, beside the controls.
    const whole = fitted(0)
    const { zoom, corner, out } = whole.out ? whole : fitted(CONTROLS)
    const centre = { x: corner.x + x / 2 - (out?.x ?? 0), y: corner.y + y / 2 - (out?.y ?? 0) }
    ours = true
    map.setView(pointOf(centre, zoom), zoom, { animate: false })
    ours = false
    moved = false
  }
  /** What is chosen elsewhere comes into view, and from under a control. */
  const showChosen = () => {
    const { rows, chosen } = latest.current
    const row = rows.find(({ carrier }) => carrier.id === chosen)
    if (!row || map.getSize().x === 0) return
    const { x, y } = map.latLngToContainerPoint(onTiles(row.carrier.location))
    const room = roomAt({ x, y }, true)
    const { x: width, y: height } = map.getSize()
    const isSeen = room.left >= 0 && room.top >= 0 && room.right <= width && room.bottom <= height
    if (isSeen && !coversOf(box).some((cover) => meet(room, cover))) return
    ours = true
    map.panInside(onTiles(row.carrier.location), {
      paddingTopLeft: [MARGIN, 64 + MARGIN],
      paddingBottomRight: [CONTROLS + MARGIN, MARGIN],
      animate: false,
    })
    ours = false
  }
  map.on('frame', () => show(latest.current.frame))
  map.on('chosen', showChosen)
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
    showChosen()
  })
  sizes.observe(box)
  map.on('unload', () => sizes.disconnect())
  return map
}
