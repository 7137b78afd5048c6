import { type Display, displayClass } from './display'

/** The document around the app: its background shows at the edges and its tokens feed what lies outside a screen. */
export function paintAround(display: Display, _tab: boolean) {
  document.documentElement.className = displayClass(display)
}
