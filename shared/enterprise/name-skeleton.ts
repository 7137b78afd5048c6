import unhomoglyph from 'unhomoglyph'

/**
 * Names that look alike have one skeleton (Unicode TS #39, by the library's table): without spaces, brackets and other signs, in one
 * width and case. It is compared and never shown: 一 becomes ー in it, and ー does too.
 */
export function nameSkeleton(name: string): string {
  const bare = name.normalize('NFKC').replace(/[\p{Z}\p{P}\p{S}\p{M}\p{C}]/gu, '')
  // again in small letters, of which the table knows others; it takes I, l and 1 for one, and then i is one of them
  const small = unhomoglyph(bare).normalize('NFKC').toLowerCase()
  return unhomoglyph(small).replaceAll('i', 'l')
}

/** Writes that Chinese names are in, with what goes with them. Among them 一, 口 and 力 are themselves, however much like ー, ロ and カ. */
const usual =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Latin}\p{Script_Extensions=Common}\p{Script_Extensions=Inherited}]/u
const chineseOrLatin = /[\p{Script=Han}\p{Script=Latin}]/u

/** Does a name mix in characters of another writing, or letters that are drawn like plain ones? To be looked at, not refused. */
export function isNameMixed(name: string): boolean {
  const characters = [...name.normalize('NFKC')]
  const foreign = characters.some((character) => !usual.test(character))
  if (foreign && chineseOrLatin.test(name)) return true
  return characters.some((character) => /[^\0-\x7f]/.test(character) && imitatesPlain(character))
}

const imitatesPlain = (character: string) =>
  /\p{Script=Latin}/u.test(character) && /^[a-z]+$/i.test(unhomoglyph(character))
