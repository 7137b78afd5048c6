import type { Destination } from '@shared/screens'
import type { personas } from '../../demo/index'
import type { Town } from './town'
import type { Walker } from './walker'

type Persona = (typeof personas)[number]['id']

/** One step of the main job: how a person does it on a screen, how a script does it, and by what it is known to be done. */
export interface Step {
  id: string
  who: Persona
  /** what is done, for people */
  title: string
  /** where to tap */
  how: string
  /** the screen that it begins on */
  opens: (town: Town) => Destination
  /** the screen of somebody else that it takes as well */
  also?: { who: Persona; words: string; opens: (town: Town) => Destination }
  /** until the clock shows this it cannot be done; the page offers to put the clock forward */
  notBefore?: (town: Town) => number
  /** seen in what the server knows, whoever did it and however */
  done: (town: Town) => boolean
  /** Does it by HTTP, with what is refused on the way. @returns what came of it, in one line */
  act: (walk: Walker) => Promise<string>
}
