import { codeAt, stepAt } from '@shared/booking/code'
import { asId, type BookingId, type EnterpriseId, type GrantId, type PersonId } from '@shared/ids'
import { sessionIdOf } from '../../cloudfunctions/frame/principal'
import { checkInDigest } from '../../cloudfunctions/modules/booking/check-in'
import { deriver } from '../../cloudfunctions/platform/secrets'
import { type Enterprise, enterpriseId } from '../../cloudfunctions/store/enterprises'
import type { RoleGrant } from '../../cloudfunctions/store/roles'
import { enterprises } from '../../demo/index'

/** A Wednesday morning when the fictional town is open. */
export const MORNING = Date.parse('2026-09-30T09:00:00+08:00')
export const HOUR = 3_600_000

export const config = {
  APP_SECRET: 'of-the-simulation-and-of-nothing-else',
  BOOTSTRAP_SECRET: '',
  LEDGER_KEY: '',
  LEDGER_ERASED: '',
  LEDGER_PUBLIC_KEYS: '',
  TEMPLATE_NOTICE: 'notice',
  TEMPLATE_BOOKING: 'booking',
}
export const derive = deriver(config.APP_SECRET)

const townsman = (name: string) => enterpriseId(enterprises.find(({ id }) => id === name)!.creditCode)
/** Who books: a session each, as manager of an enterprise each. */
export const clients = [
  { token: 'enterprise-a', enterpriseId: townsman('enterprise-a') },
  { token: 'enterprise-b', enterpriseId: townsman('enterprise-b') },
  { token: 'client-c', enterpriseId: asId<EnterpriseId>('e_c') },
  { token: 'client-d', enterpriseId: asId<EnterpriseId>('e_d') },
]

export const dueId = asId<BookingId>('b_due')
/** What the enterprise shows at the desk that morning. */
export const codeOfTheDue = codeAt(checkInDigest(derive), dueId, stepAt(MORNING))

export const enterprise = (_id: EnterpriseId): Enterprise => ({
  _id,
  creditCode: `9100000000000000${_id}`,
  name: '示例',
  district: 'haidian',
  industry: 'it',
  tier: 'none',
  size: 'micro',
  codeUnusual: false,
  codePassedAt: null,
  codePhone: '',
  frozenAt: null,
  doubtIds: [],
  managerIds: [],
  unmanagedAt: null,
  registeredById: asId<PersonId>(''),
  registeredAt: MORNING - HOUR,
})

export const manager = (token: string, scope: string): RoleGrant => ({
  _id: asId<GrantId>(`role of ${token}`),
  personId: asId<PersonId>(`p_${token}`),
  role: 'enterprise-manager',
  scope,
  displayName: token,
  invitedById: asId<PersonId>(''),
  invitedAt: 0,
  acceptedAt: 0,
  approvedById: null,
  approvedAt: null,
  activeFrom: 0,
  until: null,
  revokedAt: null,
  past: [],
})

export const session = (token: string) => ({
  _id: sessionIdOf(token),
  personId: asId<PersonId>(`p_${token}`),
  createdAt: 0,
  expiresAt: MORNING + 100 * HOUR,
  endedAt: null,
})
