import type { Json } from '../../dev/ledger-verify/text'
import type { Random } from './town'

export type Export = { [name: string]: Json }[]

/** The ways in which somebody who can write the database, and does not work the fingerprints out anew, changes what is there. */
export const changes = { edit, remove, reorder, insert }
export type Change = keyof typeof changes

const below = (n: number, random: Random) => Math.floor(random() * n)
const copyOf = (rows: Export): Export => JSON.parse(JSON.stringify(rows)) as Export

/** One value anywhere in one row becomes another. */
function edit(rows: Export, random: Random): Export {
  const changed = copyOf(rows)
  const places = leavesOf(changed[below(rows.length, random)]!)
  const { of, name } = places[below(places.length, random)]!
  of[name] = otherThan(of[name]!, random)
  return changed
}

/** One row goes, any but the last: that is a truncation, which is told apart. */
function remove(rows: Export, random: Random): Export {
  const changed = copyOf(rows)
  changed.splice(below(rows.length - 1, random), 1)
  return changed
}

/** Two rows change places: each takes the other's number, in the row alone or also in the chained part. */
function reorder(rows: Export, random: Random): Export {
  const changed = copyOf(rows)
  const first = below(rows.length, random)
  const second = (first + 1 + below(rows.length - 1, random)) % rows.length
  const [a, b] = [changed[first]!, changed[second]!]
  const inside = random() < 0.5
  ;[a.seq, b.seq] = [b.seq!, a.seq!]
  const [ofA, ofB] = [a.chained as { [name: string]: Json }, b.chained as { [name: string]: Json }]
  if (inside) [ofA.seq, ofB.seq, ofA.previous, ofB.previous] = [ofB.seq!, ofA.seq!, ofB.previous!, ofA.previous!]
  return changed
}

/** A row is put in that was not there: a copy with another id and amount, at any number. */
function insert(rows: Export, random: Random): Export {
  const changed = copyOf(rows)
  const made = copyOf([rows[below(rows.length, random)]!])[0]!
  const id = `forged ${below(1e9, random)}`
  const entry = made.entry as { [name: string]: Json }
  Object.assign(made, { _id: id, rowId: id, seq: 1 + below(rows.length + 1, random) })
  Object.assign(entry, { id, ...(typeof entry.amount === 'number' && { amount: entry.amount + 100 }) })
  if (random() < 0.5) Object.assign(made.chained as object, { rowId: id, seq: made.seq })
  changed.push(made)
  return changed
}

/** Every place in a document where a value stands. */
function leavesOf(value: Json): { of: { [name: string]: Json }; name: string }[] {
  if (value === null || typeof value !== 'object') return []
  const of = value as { [name: string]: Json }
  return Object.keys(of).flatMap((name) => {
    const within = leavesOf(of[name]!)
    return within.length > 0 ? within : [{ of, name }]
  })
}

function otherThan(value: Json, random: Random): Json {
  if (typeof value === 'number') return value + 1 + below(100, random)
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return 'forged'
  const at = below(value.length + 1, random)
  const letter = value[at] === 'x' ? 'y' : 'x'
  return random() < 0.1 ? null : value.slice(0, at) + letter + value.slice(at + 1)
}
