import type { UpdateWords } from './start'
import '../styles/browser.scss'

/** Nothing to set up in a browser: a reload is the update, and the browser asks for consent itself. */
export function start(_words: UpdateWords) {}
