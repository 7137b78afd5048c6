import { limits } from '@shared/limits'
import { secondLook } from '@shared/points/second-look'
import { itemOf } from '@shared/points/table'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { tableOn } from '../../modules/points/table'
import { carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { type Look, looks } from '../../store/looks'
import { after } from '../../store/order'
import { records } from '../../store/records'

const latest = { key: 'at', direction: 'desc' } as const

/** The rate is of all that was looked at twice; of those that differ the latest are named. */
export const agreement = os.points.agreement.handler(async ({ context }) => {
  const { documents } = context.deps
  const counted = async (state: Look['state']) => {
    let count = 0
    for await (const _ of looks.each(documents, { state }, latest, ['_id'])) count++
    return count
  }
  const [agreed, differ, found] = await Promise.all([
    counted('agreed'),
    counted('differs'),
    after<Look>(documents, looks.name, { state: 'differs' }, latest, null, limits.page.usual),
  ])
  const looked = agreed + differ
  const ids = <K extends 'carrierId' | 'claimId' | 'recordId'>(key: K) => found.map((each) => each[key])
  const [places, filed, served] = await Promise.all([
    carriers.getAll(documents, ids('carrierId')),
    claims.getAll(documents, ids('claimId')),
    records.getAll(documents, ids('recordId')),
  ])
  return {
    looked,
    agreed,
    perCent: looked === 0 ? null : Math.floor((agreed * 100) / looked),
    basis: asLine(secondLook.basis),
    differing: found.flatMap(({ _id: id, claimId, carrierId, recordId, decided: first, looked, at }) => {
      const [claim, record] = [filed.get(claimId), served.get(recordId)]
      if (!looked || !claim || !record) return []
      const itemName = itemOf(tableOn(record.date), claim.itemId)?.name ?? ''
      const second = { verdict: looked.verdict, chosen: looked.chosen, note: looked.note }
      return { id, claimId, carrierName: places.get(carrierId)?.name ?? '', itemName, first, second, at }
    }),
  }
})
