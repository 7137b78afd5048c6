import { codeAt, stepAt } from '@shared/booking/code'
import { sessionId } from '../../cloudfunctions/frame/principal'
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
  TEMPLATE_NOTICE: 'notice',
  TEMPLATE_BOOKING: 'booking',
}
export const derive = deriver(config.APP_SECRET)

const townsman = (name: string) => enterpriseId(enterprises.find(({ id }) => id === name)!.creditCode)
/** Who books: a session each, as manager of an enterprise each. */
export const clients = [
  { token: 'enterprise-a', enterprise: townsman('enterprise-a') },
  { token: 'enterprise-b', enterprise: townsman('enterprise-b') },
  { token: 'client-c', enterprise: 'e_c' },
  { token: 'client-d', enterprise: 'e_d' },
]

/** What the enterprise shows at the desk that morning. */
export const codeOfTheDue = codeAt(checkInDigest(derive), 'b_due', stepAt(MORNING))

export const enterprise = (_id: string): Enterprise => ({
  _id,
  creditCode: `9100000000000000${_id}`,
  name: '示例',
  district: 'haidian',
  industry: 'it',
  tier: 'none',
  size: 'micro',
  codeUnusual: false,
  registeredBy: '',
  registeredAt: MORNING - HOUR,
})

export const manager = (token: string, scope: string): RoleGrant => ({
  _id: `role of ${token}`,
  person: `p_${token}`,
  role: 'enterprise-manager',
  scope,
  displayName: token,
  invitedBy: '',
  invitedAt: 0,
  acceptedAt: 0,
  approvedBy: null,
  activeFrom: 0,
  until: null,
  revokedAt: null,
})

export const session = (token: string) => ({
  _id: sessionId(token),
  person: `p_${token}`,
  createdAt: 0,
  expiresAt: MORNING + 100 * HOUR,
  endedAt: null,
})
