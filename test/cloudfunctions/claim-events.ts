import { asId, type PersonId } from '@shared/ids'
import type { ClaimEvent, ClaimState } from '@shared/points/claim-events'
import { sampleTable } from '@shared/points/sample-table'

/** How a claim came to stand where it does, by whom: a step an hour, the last at `until`. */
export function eventsTo(
  state: ClaimState,
  until: number,
  {
    filedById,
    byId = asId<PersonId>('p_reviewer'),
    note = '材料不符',
    amount = 200,
  }: { filedById: PersonId; byId?: PersonId; note?: string; amount?: number },
): ClaimEvent[] {
  const steps = { filed: 0, asked: 1, seconding: 1, verified: 1, rejected: 1, appealed: 2, withdrawn: 1 }[state]
  const at = until - steps * 3_600_000
  const filed = {
    what: 'filed',
    settings: 0,
    at,
    byId: filedById,
    proposed: amount,
    tableVersion: sampleTable.version,
  } as const
  const hour = (nth: number) => at + nth * 3_600_000
  const rejected = { what: 'rejected', settings: 0, at: hour(1), byId, note } as const
  switch (state) {
    case 'filed':
      return [filed]
    case 'asked':
      return [filed, { what: 'asked', settings: 0, at: hour(1), byId, kinds: ['minutes'], text: note }]
    case 'seconding':
      return [filed, { what: 'proposed', settings: 0, at: hour(1), byId, chosen: null, amount, note }]
    case 'verified':
      return [filed, { what: 'verified', settings: 0, at: hour(1), byId, amount, note }]
    case 'rejected':
      return [filed, rejected]
    case 'appealed':
      return [filed, rejected, { what: 'appealed', settings: 0, at: hour(2), byId: filedById, reason: note }]
    case 'withdrawn':
      return [filed, { what: 'withdrawn', settings: 0, at: hour(1), byId: filedById }]
  }
}
