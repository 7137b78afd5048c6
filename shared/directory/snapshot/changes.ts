import type { Listed } from '../listed'
import type { Syllables } from '../pinyin'
import { type Opened, PAYLOAD, sumOf } from './part'
import { readJson } from './read-text'
import { reader } from './reader'
import { SnapshotRefused } from './refused'
import { type Changes, type Edit, type Rows, rowText } from './shape'

/** The rows after changes, each of which names the one before it, the first the version. */
export function changed(base: Rows, parts: readonly Opened[]): Rows {
  const next = new Map(parts.map((part) => [part.goesWith, part]))
  const rows = [...base.rows]
  let { version, syllables } = base
  for (let left = parts.length; left > 0; left--) {
    const part = next.get(version)
    if (!part) throw new SnapshotRefused(version === base.build ? 'mixed' : 'incomplete')
    const [edits, check, more] = readJson<Changes>(reader(part.bytes, PAYLOAD))
    const texts = edits.map((edit) => apply(rows, edit))
    if (checkOf(texts) !== check) throw new SnapshotRefused('mixed')
    if (more) syllables = joined(syllables, more)
    version = part.sum
  }
  return { ...base, rows, version, syllables }
}

/** @returns the row as it is now; '' for one that is gone */
function apply(rows: (Listed | null)[], [at, before, after, instead]: Edit): string {
  if (!Number.isInteger(at) || at < 0 || at > rows.length) throw new SnapshotRefused('mixed')
  if (instead === undefined) {
    rows[at] = null
    return ''
  }
  const was = rows[at] ? rowText(rows[at]) : ''
  const text = was.slice(0, before) + instead + was.slice(was.length - after!)
  rows[at] = JSON.parse(text) as Listed
  return text
}

/** Of the rows that were changed: a device whose rows were others does not take the change. */
export const checkOf = (texts: readonly string[]): string => {
  const all = texts.join('\n')
  return sumOf(Array.from(all, (_, at) => all.charCodeAt(at))).slice(0, 8)
}

function joined(syllables: Syllables, more: Syllables): Syllables {
  const both = { ...syllables }
  for (const [syllable, chars] of Object.entries(more)) both[syllable] = (both[syllable] ?? '') + chars
  return both
}
