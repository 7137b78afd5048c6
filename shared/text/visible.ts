/** What may be typed, so that a text is what it looks like (T24). */

/** Turns the direction of what follows it: a text with it reads otherwise than it is stored. */
const turning = /\p{Bidi_Control}/u
/** Lays out a text; every other control character, and half a character, is nothing that people type. */
const unprintable = /(?![\n\r\t])\p{Cc}|\p{Cs}/u
/** Takes no place on a screen or has no form there: control, format, private, unassigned, separators of lines, fillers. */
const shapeless = /[\p{C}\p{Zl}\p{Zp}\u2800\u{1D159}]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u
/** Chooses a form of the Chinese character before it; alone it is nothing. */
const loneSelector = /(?<!\p{Script=Han})\p{Variation_Selector}/u
/** Marks pile up on a letter, or stand on none. No writing that names are in has three. */
const piledMarks = /(?<![\p{L}\p{M}\p{N}])(?!\p{Variation_Selector})\p{M}|(?:(?!\p{Variation_Selector})\p{M}){3}/u

/** Sentences: emoji keep the joiners that hold them together. */
export const isTextVisible = (text: string): boolean => !turning.test(text) && !unprintable.test(text)

/** Names, by which people and enterprises are told apart: every character can be seen. */
export const isNameVisible = (name: string): boolean =>
  !shapeless.test(name) && !loneSelector.test(name) && !piledMarks.test(name)
