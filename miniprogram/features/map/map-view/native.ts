import { kinds } from '@shared/directory/kinds'
import type { Point } from '@shared/directory/nearest'
import type { MapProps } from '@tarojs/components'
import { map as words } from '@/copy/map'
import { RING_METRES } from '@/features/directory/question'
import themes from '@/theme.json'
import { boundsOf, ringCorners } from '../bounds'
import { canSpread, type Pin } from '../pins'

/** Markers that are no pins carry numbers beyond those of pins, which count from 0. */
const PLACE = 1_000_001
export const OFFER = 1_000_002
const RING = 1_000_003

/** WeChat's map is light in every theme, and takes colours as values. */
const { tabOn: primary, surface } = themes.light
const picture = (name: string) => `/packages/find/map/pins/${name}.png`
const at = ({ lng, lat }: Point) => ({ longitude: lng, latitude: lat })

/** Our pins as WeChat's markers. Pictures are drawn by config/map-pins.mjs. */
export function markersOf(
  pins: readonly Pin[],
  place: Point | null,
  chosen: string | undefined,
  offered: Point | null,
): MapProps.marker[] {
  return [
    ...pins.map((pin, id) => markerOf(pin, id, chosen)),
    ...(place ? [{ id: PLACE, ...at(place), ...dot, ariaLabel: words.place }, ringLabel(place)] : []),
    ...(offered ? [{ id: OFFER, ...at(offered), ...dot, callout: bubble(words.here), ariaLabel: words.here }] : []),
  ]
}

function markerOf(pin: Pin, id: number, chosen: string | undefined): MapProps.marker {
  const [{ carrier }] = pin
  const place = at(carrier.location)
  if (pin.length > 1) {
    const figure = String(pin.length)
    const label = { content: figure, color: primary, fontSize: 15, anchorX: -4.3 * figure.length, anchorY: -10 }
    const say = canSpread(pin) ? words.cluster : words.same
    const ariaLabel = say(pin.length, carrier.name)
    return {
      id,
      ...place,
      iconPath: picture('several'),
      width: 44,
      height: 44,
      anchor: middle,
      label: { ...plain, ...label },
      ariaLabel,
    }
  }
  const big = carrier.id === chosen
  const size = big ? { width: 52, height: 62, zIndex: 2 } : { width: 40, height: 48, zIndex: 1 }
  return {
    id,
    ...place,
    iconPath: picture(carrier.kind),
    ...size,
    anchor: { x: 0.5, y: 1 },
    ariaLabel: `${kinds[carrier.kind].label} ${carrier.name}`,
  }
}

const middle = { x: 0.5, y: 0.5 }
const dot = { iconPath: picture('place'), width: 28, height: 28, anchor: middle }
const plain = {
  x: 0,
  y: 0,
  borderWidth: 0,
  borderColor: surface,
  borderRadius: 0,
  bgColor: '#00000000',
  padding: 0,
  textAlign: 'center' as const,
}

const bubble = (content: string) => ({
  content,
  color: surface,
  bgColor: primary,
  fontSize: 16,
  borderRadius: 12,
  borderWidth: 0,
  borderColor: primary,
  padding: 12,
  display: 'ALWAYS' as const,
  textAlign: 'center' as const,
  anchorX: 0,
  anchorY: 0,
})

/** The ring says what it is, at its southernmost point. */
function ringLabel(place: Point): MapProps.marker {
  const { south } = boundsOf(ringCorners(place, RING_METRES))
  const label = {
    ...plain,
    content: words.kilometres(RING_METRES / 1_000),
    color: primary,
    fontSize: 12,
    anchorX: -20,
    anchorY: -20,
  }
  return { id: RING, longitude: place.lng, latitude: south, iconPath: picture('place'), width: 1, height: 1, label }
}

/** The 5 km ring (A2). */
export const circlesOf = (place: Point | null): MapProps.circle[] =>
  place
    ? [{ ...at(place), radius: RING_METRES, color: `${primary}99`, fillColor: `${primary}0D`, strokeWidth: 1.5 }]
    : []
