import type { Tie } from '@shared/access/conflict'
import { type Context, personOf } from '../../frame/context'
import { holderIds } from '../../store/roles'
import { type MatterAt, tiesTo } from '../access/ties'

/** Why the caller does not decide on a matter, and whether another reviewer may. */
export interface Tied {
  tie: Tie
  others: boolean
}

/** Of each of these matters, null where the caller is free to decide. The other reviewers are only looked at where they are needed. */
export async function tiedTo(context: Context, matters: readonly MatterAt[]): Promise<(Tied | null)[]> {
  const { documents, now } = context.deps
  const personId = personOf(context)
  const own = await tiesTo(documents, personId, matters, now())
  const locked = matters.filter((_, i) => own[i] !== null)
  if (locked.length === 0) return own.map(() => null)
  const free = new Set<string>()
  for (const otherId of await holderIds(documents, 'city', ['city-reviewer', 'city-admin'], now())) {
    if (otherId === personId) continue
    const theirs = await tiesTo(documents, otherId, locked, now())
    for (const [i, { id }] of locked.entries()) if (theirs[i] === null) free.add(id)
  }
  return own.map((tie, i) => tie && { tie, others: free.has(matters[i]!.id) })
}
