import type { BasisLine } from '@shared/contract/fields'
import type { Caller } from '../../frame/context'
import type { CarrierDoc } from '../../store/carriers'
import type { Enterprise } from '../../store/enterprises'

/** A station's own people, or the organisation that runs it, are not its customers (T3). Our own rule. */
export const selfServiceBasis: BasisLine = {
  kind: 'product',
  line: '产品规则：服务站的人员和运营单位不能预约本站的服务。',
}

export function servesItself(caller: Caller, enterprise: Enterprise, carrier: CarrierDoc): boolean {
  const works = caller.roles.some(({ role, scope }) => role.startsWith('station-') && scope === carrier._id)
  return works || (carrier.operatorCode !== '' && enterprise.creditCode === carrier.operatorCode)
}
