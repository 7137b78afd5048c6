import { countedAs, type QuotaName, type Use } from '@shared/access/quotas'
import { collection } from './collection'

/** The uses of one quota by one person, enterprise or device that still count; never more than the quota allows. */
export interface QuotaDoc {
  _id: string
  uses: Use[]
}
export const quotaUses = collection<QuotaDoc>('quotas')

/** @param whose id of the person, enterprise, pair or device */
export const quotaId = (name: QuotaName, whose: string) => `${countedAs(name)}:${whose}`
