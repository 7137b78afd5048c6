import { ANY, type Pattern, patternOf } from './stretches'

/** Right characters that a slip must leave, and the longest piece that one is looked for in. */
const LEAST = 2
const MOST = 20

/**
 * What was meant, if one character of a piece slipped (A4): it should be another one, one was left out between two, or, where three or
 * more remain, there is one too many.
 */
export function slipsOf(piece: string): Pattern[] {
  const typed = patternOf(piece)
  if (typed.length <= LEAST || typed.length > MOST) return []
  const changed = (at: number, less: number, more: Pattern) => [
    ...typed.slice(0, at),
    ...more,
    ...typed.slice(at + less),
  ]
  const another = typed.map((_, at) => changed(at, 1, [ANY]))
  const leftOut = typed.slice(1).map((_, at) => changed(at + 1, 0, [ANY]))
  const tooMany = typed.length > LEAST + 1 ? typed.map((_, at) => changed(at, 1, [])) : []
  return [...another, ...leftOut, ...tooMany]
}
