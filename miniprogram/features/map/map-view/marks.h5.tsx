import { kinds } from '@shared/directory/kinds'
import type { Point } from '@shared/directory/nearest'
import type { Map as Leaflet, PanInsideOptions } from 'leaflet'
import { type FocusEvent, useEffect, useReducer } from 'react'
import { map as words } from '@/copy/map'
import { RING_METRES } from '@/features/directory/question'
import { cx } from '@/ui/base/cx'
import { Mark } from '@/ui/mark'
import { boundsOf, isIn, ringCorners } from '../bounds'
import { namesAt } from '../names'
import { canSpread, type Pin, pinsOf } from '../pins'
import type { MapViewProps } from '.'
import styles from './map-view.module.scss'
import { onTiles, tiles } from './tiles.h5'
import { INNER_METRES } from './use-leaflet.h5'

type MarksProps = Pick<MapViewProps, 'rows' | 'place' | 'chosen' | 'offered' | 'view' | 'onPin' | 'onOffer'> & {
  map: Leaflet
}

/** The controls stand along the right edge. */
const panning: PanInsideOptions = { paddingTopLeft: [56, 72], paddingBottomRight: [88, 56], animate: false }

/** What lies on the map, as elements of the page: pins are buttons, in the order of the list, and Tab goes through them. */
export function Marks({ map, rows, place, chosen, offered, view, onPin, onOffer }: MarksProps) {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    map.on('zoom viewreset', redraw)
    return () => void map.off('zoom viewreset', redraw)
  }, [map])
  useEffect(() => {
    // Room for the words over it.
    if (offered) map.panInside(onTiles(offered), { padding: [88, 72], animate: false })
  }, [map, offered])
  if (!view) return null

  const at = (point: Point) => {
    const { x, y } = map.latLngToLayerPoint(onTiles(point))
    return { transform: `translate(${x}px, ${y}px)` }
  }
  const pins = pinsOf(rows, map.getZoom(), chosen).filter(([{ carrier }]) => isIn(view.bounds, carrier.location))
  const south = (metres: number): Point => ({ lng: place!.lng, lat: boundsOf(ringCorners(place!, metres)).south })
  const rings = place ? [...INNER_METRES, RING_METRES] : []
  const drawn = [
    ...(place ? [{ at: place, above: 24 }] : []),
    ...rings.map((metres) => ({ at: south(metres), above: 28 })),
    ...pins.map((pin) => ({ at: pin[0].carrier.location, above: pin.length > 1 ? 24 : 56 })),
  ]
  const names = tiles.length > 0 ? [] : namesAt(map.getZoom(), drawn).filter((each) => isIn(view.bounds, each.at))
  const pinProps = (pin: Pin) => ({
    style: at(pin[0].carrier.location),
    // A pin that Tab reaches at the edge comes into view; under a finger it stays where it is.
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) map.panInside(onTiles(pin[0].carrier.location), panning)
    },
    onClick: () => onPin(pin),
  })
  return (
    <>
      {names.map(({ name, at: there, kind, below }) => (
        <span
          key={name}
          className={cx(styles.name, styles[kind])}
          style={{ ...at(there), marginTop: below }}
          aria-hidden
        >
          {name}
        </span>
      ))}
      {rings.map((metres) => (
        <span key={metres} className={styles.far} style={at(south(metres))} aria-hidden>
          {words.kilometres(metres / 1_000)}
        </span>
      ))}
      {place && <span className={styles.place} style={at(place)} role="img" aria-label={words.place} />}
      {pins.map((pin) => {
        const [{ carrier }] = pin
        if (pin.length > 1) {
          const say = canSpread(pin) ? words.cluster : words.same
          return (
            <button
              key={carrier.id}
              type="button"
              className={cx('raw', styles.several)}
              aria-label={say(pin.length, carrier.name)}
              {...pinProps(pin)}
            >
              <span className={styles.figure}>{pin.length}</span>
            </button>
          )
        }
        const on = carrier.id === chosen
        return (
          <button
            key={carrier.id}
            type="button"
            className={cx('raw', styles.pin, styles[carrier.kind], on && styles.on)}
            aria-label={`${kinds[carrier.kind].label} ${carrier.name}`}
            aria-pressed={on}
            {...pinProps(pin)}
          >
            <Mark kind={carrier.kind} size={on ? 44 : 32} />
          </button>
        )
      })}
      {offered && (
        <span className={styles.spot} style={at(offered)}>
          <button type="button" className={cx('raw', styles.offer)} onClick={onOffer}>
            {words.here}
          </button>
        </span>
      )}
    </>
  )
}
