import type { Coder } from './model'
import { text } from './text'

/** JSON that was written as a text. @throws whatever `JSON.parse` throws */
export const readJson = <T>(coder: Coder): T => JSON.parse(text(coder))
