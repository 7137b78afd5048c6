import { destination } from '@shared/screens'
import type { Documents } from '../../platform/documents'
import type { CarrierDoc } from '../../store/carriers'
import { cityGrants } from '../access/approvers'
import { tell } from '../inbox/tell'

/** The people of the city hear that a station's chain is broken from a row on: each once, however often it is found. */
export const tellBroken = (
  documents: Documents,
  { _id, name }: Pick<CarrierDoc, '_id' | 'name'>,
  seq: number,
  now: number,
): Promise<void> =>
  documents.transaction(async (tx) => {
    const content = { kind: 'chain-broken', carrierName: name, seq } as const
    const opens = destination('cycleLedger', { carrierId: _id })
    for (const personId of new Set((await cityGrants(tx, now)).map((grant) => grant.personId))) {
      const id = `chain_${_id}_${seq}_${personId}`
      await tell(tx, { id, to: `person:${personId}`, content, opens, matter: { itself: id } }, now)
    }
  })
