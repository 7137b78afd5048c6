import { displayNow } from './display'
import { createStore } from './store'

/** What was just done, in the past tense, and how to take it back. */
export interface Said {
  text: string
  action?: { words: string; run: () => void } | undefined
  /** how long it stays, in milliseconds, while nobody holds it */
  ms: number
}

/** One at a time: what comes next takes the place of what was there. */
export const said = createStore<Said | null>(null)

/** Long enough to be read, and longer where something can be done about it. Product rule; larger text is read more slowly. */
const SHORT_MS = 4_000
const LONG_MS = 8_000
const slower = { normal: 1, large: 1.5, 'extra-large': 2 }

let timer: ReturnType<typeof setTimeout> | undefined

export function say(text: string, action?: Said['action']) {
  const ms = (action ? LONG_MS : SHORT_MS) * slower[displayNow().text]
  said.set({ text, action, ms })
  release()
}

/** It stays while it is touched or has the focus … */
export const hold = () => clearTimeout(timer)

/** … and from then on for its whole time. */
export function release() {
  clearTimeout(timer)
  const shown = said.get()
  if (shown) timer = setTimeout(() => said.set(null), shown.ms)
}
