import { type Figure, measure, type Wish } from '../measure'
import type { Founded } from '../town'
import { complaints } from './complaints'
import { ratings } from './ratings'

/** Each secret that a station would like to know of one of k, with how well its attackers do. To add one, name it here. */
export const channels: ((founded: Founded, wish: Wish) => Promise<Figure>)[] = [
  (founded, wish) => measure(founded, complaints, wish),
  (founded, wish) => measure(founded, ratings, wish),
]
