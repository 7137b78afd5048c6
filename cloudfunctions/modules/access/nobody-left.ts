import type { WhyNobody } from '@shared/access/hindrance'
import type { PersonId } from '@shared/ids'
import type { Documents } from '../../platform/documents'
import { type MatterAt, tiesTo } from './ties'

/** A matter that waits for somebody. */
export interface Waiting {
  matter: MatterAt
  /** who holds a role that decides on it */
  holderIds: readonly PersonId[]
  /** what they did in it leaves it to another */
  acted?: (personId: PersonId) => boolean
}

/** One of the steps for which a row of a list waits. */
export interface RowWaiting<Id extends string> extends Waiting {
  rowId: Id
}

/** The rows of which there is a step that nobody may take, and why. */
export async function stuckAmong<Id extends string>(
  documents: Documents,
  waiting: readonly RowWaiting<Id>[],
  now: number,
): Promise<Map<Id, WhyNobody>> {
  const why = await nobodyLeft(documents, waiting, now)
  return new Map(waiting.flatMap(({ rowId }, i) => (why[i] ? [[rowId, why[i]]] : [])))
}

/** Of each matter, why none of those who hold the role may decide on it; null: somebody may. People are looked at until somebody is found. */
export async function nobodyLeft(
  documents: Documents,
  found: readonly Waiting[],
  now: number,
): Promise<(WhyNobody | null)[]> {
  const free = new Set<number>()
  const why = found.map((): WhyNobody => ({}))
  for (const personId of new Set(found.flatMap(({ holderIds }) => holderIds))) {
    const asked = found.flatMap(({ holderIds }, i) => (holderIds.includes(personId) && !free.has(i) ? [i] : []))
    if (asked.length === 0) continue
    const matters = asked.map((i) => found[i]!.matter)
    const ties = await tiesTo(documents, personId, matters, now)
    for (const [nth, i] of asked.entries()) {
      const hindrance = ties[nth] ?? (found[i]!.acted?.(personId) ? 'acted' : null)
      if (hindrance === null) free.add(i)
      else why[i]![hindrance] = (why[i]![hindrance] ?? 0) + 1
    }
  }
  return why.map((each, i) => (free.has(i) ? null : each))
}
