import type { PersonId } from '@shared/ids'
import type { ListsOf } from '@shared/points/lists-of'
import type { GoverningAnswer } from '@shared/policy/governing'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { LedgerDay } from '../../store/ledger-days'
import { cycleLocks, lockId, type PointsList, pointsLists } from '../../store/points-lists'
import { tell } from '../inbox/tell'
import { recordEvent } from '../lifecycle/record-event'

/** In one transaction: the list is public, each station is 培育成功 as it says, its cycle is closed, and it is told. */
export async function publishList(
  tx: Tx,
  list: PointsList,
  { rules, governing: { on, by } }: { rules: ListsOf; governing: GoverningAnswer },
  byId: PersonId,
  signed: LedgerDay | null,
  now: number,
): Promise<void> {
  const { _id: listId, name: listName, kind, cycleYear, publishOn, from, to, settings } = list
  const head = signed && {
    ...{ day: signed._id, root: signed.root, signature: signed.signature, publicKey: signed.publicKey },
  }
  await pointsLists.put(tx, { ...list, state: 'published', publishedById: byId, publishedAt: now, head })
  for (const [i, { carrierId, organisationId, name, passedOn, reachedOn, seq }] of list.results.entries()) {
    const lock = { carrierId, cycleYear, listId, at: now, settings, seq }
    await cycleLocks.create(tx, { _id: lockId(carrierId, cycleYear), ...lock })
    const event = {
      ...{
        subject: { organisationId, carrierId, kind },
        what: 'recognised' as const,
        effectiveOn: reachedOn ?? publishOn,
      },
      ...{ byId, caseId: null, published: { listId, listName, name, place: i + 1, from, to, passedOn, reachedOn } },
      ...{ instrument: rules.instrument, textChosen: { on, by }, basis: rules.title, settings },
    }
    await recordEvent(tx, event, now)
    const content = { kind: 'listed', listName, from, to } as const
    const id = `${listId}:${carrierId}`
    await tell(
      tx,
      { id, to: `carrier:${carrierId}`, content, opens: destination('ledger', {}), matter: { itself: id } },
      now,
    )
  }
}
