import type { Directory } from '@shared/directory/directory'

/** Can the letters be typed for this text: every character by syllable or initial, from anywhere (or its start), the last one half? */
export function keyed({ readings }: Directory, text: string, letters: string, anywhere: boolean): boolean {
  const starts = anywhere ? [...text].keys() : [0]
  for (const start of starts) {
    let reached = new Set([0])
    for (const char of [...text].slice(start)) {
      const next = new Set<number>()
      for (const [syllable, ...initials] of readings.get(char) ?? [[char]])
        for (const from of reached) {
          const left = letters.slice(from)
          if (syllable.startsWith(left)) return true
          for (const typed of [syllable, ...initials]) if (left.startsWith(typed)) next.add(from + typed.length)
        }
      reached = next
    }
  }
  return false
}

export function spelledOut({ readings }: Directory, word: string): string[] {
  return [...word].reduce<string[]>(
    (all, char) => all.flatMap((before) => (readings.get(char) ?? [[char]]).map(([syllable]) => before + syllable)),
    [''],
  )
}

/** Is a stretch of the text, or the whole of it, the piece but for one character? */
export function slipped(text: string, piece: string, whole: boolean): boolean {
  const { length } = piece
  if (length < 3 || length > 20) return false
  for (let size = length - 1; size <= length + 1; size++)
    for (let from = 0; from + size <= text.length; from++) {
      if (whole && text.length !== size) continue
      const there = text.slice(from, from + size)
      const less = (longer: string, shorter: string, first: number, last: number) =>
        Array.from(longer).some(
          (_, i) => i >= first && i <= last && longer.slice(0, i) + longer.slice(i + 1) === shorter,
        )
      if (size === length && Array.from(there).filter((char, i) => char !== piece[i]).length <= 1) return true
      if (size === length + 1 && less(there, piece, 1, length - 1)) return true
      if (size === length - 1 && length > 3 && less(piece, there, 0, length - 1)) return true
    }
  return false
}
