import type { Rect } from '../clear'
import { type Spot, spotOf } from '../mercator'
import { pinsOf } from '../pins'
import type { MapViewProps } from '.'
import { onTiles } from './tiles.h5'

/** What a mark takes around its point, px: a pin stands on it, a number lies on it. */
export const roomAt = ({ x, y }: Spot, pin: boolean): Rect => ({
  left: x - 22,
  top: y - (pin ? 56 : 22),
  right: x + 22,
  bottom: y + (pin ? 2 : 22),
})

/** The rooms of all pins at a zoom, px from `corner`, the map's upper left. */
export const roomsOf = ({ rows, chosen }: Pick<MapViewProps, 'rows' | 'chosen'>, zoom: number, corner: Spot): Rect[] =>
  pinsOf(rows, zoom, chosen).map((pin) => {
    const { x, y } = spotOf(onTiles(pin[0].carrier.location), zoom)
    return roomAt({ x: x - corner.x, y: y - corner.y }, pin.length === 1)
  })

/** What lies over the map: the controls, which stand beside its element, and the edge of the sheet that comes after it. */
export function coversOf(box: HTMLElement): Rect[] {
  const { left, top } = box.getBoundingClientRect()
  const ground = box.parentElement?.parentElement
  const controls = [...(ground?.querySelectorAll('button') ?? [])].filter((each) => !box.contains(each))
  return [...controls, ...(ground?.nextElementSibling ? [ground.nextElementSibling] : [])].map((each) => {
    const rect = each.getBoundingClientRect()
    return { left: rect.left - left, top: rect.top - top, right: rect.right - left, bottom: rect.bottom - top }
  })
}
