import type { Basis } from './basis'

/** Words that leave room: a condition under one of them is a warning that a reviewer may override with a reason. */
export type SoftWord = '一般' | '原则上' | '可适当放宽' | '可适度放宽' | '可参考' | '左右' | '等'

/** What a text lays down, with its basis. A hard rule refuses; a soft one warns. */
export type Rule<T> = { readonly value: T; readonly basis: Basis } & (
  | { readonly force: 'hard' }
  | { readonly force: 'soft'; readonly word: SoftWord }
)

export const hard = <const T>(value: T, basis: Basis): Rule<T> => ({ force: 'hard', value, basis })

export const soft = <const T>(value: T, word: SoftWord, basis: Basis): Rule<T> => ({
  force: 'soft',
  word,
  value,
  basis,
})

/** The texts are silent. Never replaced by a guess. */
export const NOT_STATED = 'not stated'
export type NotStated = typeof NOT_STATED
