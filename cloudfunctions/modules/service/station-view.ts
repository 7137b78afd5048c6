import { can } from '@shared/access/can'
import type { RecordId } from '@shared/ids'
import { claimStanding } from '@shared/points/claim-events'
import { type Context, refusal } from '../../frame/context'
import { claims } from '../../store/claims'
import { records } from '../../store/records'
import { filersOf } from './filers'
import { evidenceView, recordViews } from './view'

/** The station's own view: with what it can put back, and who claimed what and when. Its people's names are for its manager. */
export async function stationRecordById({ deps: { documents }, caller }: Context, recordId: RecordId) {
  const record = await records.get(documents, recordId)
  if (!record) throw refusal('NOT_FOUND')
  const [view] = await recordViews(documents, [record])
  const filed = await claims.getAll(
    documents,
    view!.claims.map(({ claimId }) => claimId),
  )
  const knows = can(caller, ['carrier-manager'], { carrierId: record.carrierId })
  const names = knows ? await filersOf(documents, [...filed.values()]) : null
  const filings = [...filed.values()].map(({ _id: claimId, events }) => {
    const { filed, ended } = claimStanding(events)
    const note = ended && 'note' in ended ? ended.note : ''
    const decidedAt = ended?.at ?? null
    return {
      claimId,
      proposed: filed.proposed,
      filedAt: filed.at,
      decidedAt,
      note,
      filedBy: names?.get(claimId) ?? null,
    }
  })
  return { ...view!, removed: record.removed.map(evidenceView), filings }
}
