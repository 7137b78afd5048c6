import { EJSON } from 'bson'
import type { Entry, History } from '../run'

export type Must = (holds: boolean, what: string) => void

/** Of documents by their text: most are the same after every schedule, and reading them took longer than all else here. */
const read = new Map<string, unknown>()
const MOST_READ = 2_000

function parsed(text: string): unknown {
  const known = read.get(text)
  if (known) return known
  if (read.size === MOST_READ) read.clear()
  const document = EJSON.parse(text)
  read.set(text, document)
  return document
}

export const all = <T>({ final }: History, collection: string): T[] =>
  Object.values(final[collection] ?? {}).map((text) => parsed(text) as T)

export const isOk = ({ told }: Entry) => told !== 'crashed' && told.ok
export const codeOf = ({ told }: Entry) => (told === 'crashed' ? 'crashed' : (told.error?.code ?? 'OK'))
export const isUnique = (list: string[]) => new Set(list).size === list.length
/** Somebody died or was turned away for no reason of their own: what they left under way is for `jobs` to mend. */
export const failed = ({ entries }: History) =>
  entries.some((entry) => !isOk(entry) && ['crashed', 'INTERNAL', 'BUSY'].includes(codeOf(entry)))
