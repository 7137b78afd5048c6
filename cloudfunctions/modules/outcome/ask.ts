import { dueRound, nextAsk } from '@shared/outcome/round'
import { decideVoice } from '@shared/rating/decide-rating'
import { destination } from '@shared/screens'
import type { Documents, Tx } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { outcomeId, outcomes } from '../../store/outcomes'
import { records, type ServiceRecord } from '../../store/records'
import { tell } from '../inbox/tell'
import { relationTo } from '../rating/relation'

/**
 * Asks the people of an enterprise what came of a service, once in each round (C5). Not who may not speak of this station, and nothing of a
 * service that was denied. When the next question is due is written in the same transaction.
 */
export async function askOutcome(documents: Documents, found: ServiceRecord, now: number): Promise<boolean> {
  const relation = found.confirmedById && (await relationTo(documents, found, found.confirmedById, now))
  return documents.transaction(async (tx) => {
    const record = await records.get(tx, found._id)
    if (!record?.askAt || record.askAt > now) return false
    await records.change(tx, record._id, { askAt: nextAsk(record.date, now) })
    const enterprise = await enterprises.get(tx, record.enterpriseId)
    if (record.confirmation !== 'confirmed' || !relation || !enterprise) return false
    return decideVoice(relation, enterprise).accepted && ask(tx, record, now)
  })
}

async function ask(tx: Tx, record: ServiceRecord, now: number): Promise<boolean> {
  const { _id: recordId, bookingId, carrierId, enterpriseId, serviceName, date: servedOn } = record
  const round = dueRound(servedOn, now)
  if (round === null || (await outcomes.get(tx, outcomeId(recordId, round)))) return false
  const asked = { answer: null, askedAt: now, answeredAt: null, byId: null }
  const _id = outcomeId(recordId, round)
  await outcomes.create(tx, { _id, recordId, carrierId, enterpriseId, round, servedOn, ...asked })
  const carrierName = (await carriers.get(tx, carrierId))?.name ?? ''
  await tell(
    tx,
    {
      id: `outcome_${recordId}_${round}`,
      to: `enterprise:${enterpriseId}`,
      content: { kind: 'outcome-asked', round, carrierName, serviceName },
      opens: destination('receivedRecord', { recordId }),
      matter: { bookingId },
    },
    now,
  )
  return true
}
