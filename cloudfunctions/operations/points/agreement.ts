import { limits } from '@shared/limits'
import { secondLook } from '@shared/points/second-look'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { itemNamer } from '../../modules/points/claim-table'
import { untiedLooks } from '../../modules/points/looks'
import { carriers } from '../../store/carriers'
import { claims } from '../../store/claims'
import { type Look, looks } from '../../store/looks'
import { after } from '../../store/order'

const latest = { key: 'at', direction: 'desc' } as const

/** The rate is of all that was looked at twice; of those that differ the latest are named, but for services that the caller is tied to. */
export const agreement = os.points.agreement.handler(async ({ context }) => {
  const { documents } = context.deps
  const counted = async (state: Look['state']) => {
    let count = 0
    for await (const _ of looks.each(documents, { state }, latest, ['_id'])) count++
    return count
  }
  const [agreed, differ, latestOnes] = await Promise.all([
    counted('agreed'),
    counted('differs'),
    after<Look>(documents, looks.name, { state: 'differs' }, latest, null, limits.page.usual),
  ])
  const looked = agreed + differ
  const found = await untiedLooks(context, latestOnes)
  const ids = <K extends 'carrierId' | 'claimId'>(key: K) => found.map((each) => each[key])
  const [places, filed] = await Promise.all([
    carriers.getAll(documents, ids('carrierId')),
    claims.getAll(documents, ids('claimId')),
  ])
  const nameOf = await itemNamer(documents, [...filed.values()])
  return {
    looked,
    agreed,
    perCent: looked === 0 ? null : Math.floor((agreed * 100) / looked),
    basis: asLine(secondLook.basis),
    differing: found.flatMap(({ _id: id, claimId, carrierId, decided: first, looked, at }) => {
      const claim = filed.get(claimId)
      if (!looked || !claim) return []
      const itemName = nameOf(claim)
      const second = { verdict: looked.verdict, chosen: looked.chosen, note: looked.note }
      return { id, claimId, carrierName: places.get(carrierId)?.name ?? '', itemName, first, second, at }
    }),
  }
})
