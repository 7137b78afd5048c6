import { randomBytes } from 'node:crypto'
import type { RoleName } from '@shared/access/roles'
import { checkSymbol } from '@shared/enterprise/credit-code'
import { personId } from '../../cloudfunctions/frame/principal'
import { grantId, inviteId } from '../../cloudfunctions/modules/access/grant'
import { signInId } from '../../cloudfunctions/modules/auth/sign-in'
import { hashId } from '../../cloudfunctions/platform/secrets'
import { type Enterprise, enterpriseId, type JoinRequest } from '../../cloudfunctions/store/enterprises'
import type { Invite } from '../../cloudfunctions/store/invites'
import type { RoleGrant } from '../../cloudfunctions/store/roles'
import type { SignIn } from '../../cloudfunctions/store/sessions'
import { enterprises } from '../../demo/index'
import type { World } from '../world'
import { openidOf, type Persona } from './people'
import { put } from './stored'

const idOf = (name: string) => enterpriseId(enterprises.find(({ id }) => id === name)!.creditCode)
export const fresh = (kind: string) => `${kind}_${randomBytes(12).toString('hex')}`

/** People and enterprises on their way in, written straight into the database. Each call makes a new one. */
export class Newcomers {
  readonly a = idOf('enterprise-a')
  readonly b = idOf('enterprise-b')
  constructor(readonly world: World) {}

  get now() {
    return this.world.cloud.now()
  }

  person = (persona: Persona) => personId(openidOf(persona))
  stranger = () => personId(fresh('stranger'))
  absent = (kind: string) => fresh(kind)

  /** A person holds a role; `activeFrom: null` waits for the second person. */
  async grant(role: RoleName, scope: string, own: Partial<RoleGrant> = {}): Promise<string> {
    const person = own.person ?? this.stranger()
    const doc: RoleGrant = {
      _id: grantId(person, role, scope),
      person,
      role,
      scope,
      displayName: '周老师',
      invitedBy: this.stranger(),
      invitedAt: this.now,
      acceptedAt: this.now,
      approvedBy: null,
      activeFrom: this.now,
      until: null,
      revokedAt: null,
      ...own,
    }
    await put(this.world, 'roles', doc)
    return doc._id
  }

  /** A code for staff of a station, from a manager of it. */
  async invite(station: string, own: Partial<Invite> = {}): Promise<string> {
    const code = randomBytes(6).toString('hex').toUpperCase()
    const by = this.stranger()
    await this.grant('station-manager', station, { person: by })
    const doc: Invite = {
      _id: inviteId(code),
      role: 'station-staff',
      scope: station,
      displayName: '新来的',
      by,
      at: this.now,
      expiresAt: this.now + 86_400_000,
      acceptedBy: null,
      ...own,
    }
    await put(this.world, 'invites', doc)
    return code
  }

  /** A desktop that waits, or one that `person` has said yes to. */
  async signIn(person: string | null = null): Promise<{ ticket: string; secret: string }> {
    const [ticket, secret] = [fresh('ticket'), fresh('secret')]
    const doc: SignIn = {
      _id: signInId(ticket),
      secretHash: hashId('secret', secret),
      startedAt: this.now,
      expiresAt: this.now + 180_000,
      confirmedBy: person,
      sessionUntil: person === null ? null : this.now + 3_600_000,
    }
    await put(this.world, 'signins', doc)
    return { ticket, secret }
  }

  async joinRequest(own: Partial<JoinRequest> = {}): Promise<string> {
    const doc: JoinRequest = {
      _id: fresh('jr'),
      enterprise: this.a,
      person: this.stranger(),
      displayName: '小李',
      askedAt: this.now,
      decidedAt: null,
      ...own,
    }
    await put(this.world, 'joins', doc)
    return doc._id
  }

  async unusualEnterprise(own: Partial<Enterprise> = {}): Promise<string> {
    const creditCode = this.creditCode()
    const doc: Enterprise = {
      _id: enterpriseId(creditCode),
      creditCode,
      name: '校验位不对有限公司（示例）',
      district: 'haidian',
      industry: 'it',
      tier: 'none',
      size: 'micro',
      codeUnusual: true,
      registeredBy: this.stranger(),
      registeredAt: this.now,
      ...own,
    }
    await put(this.world, 'enterprises', doc)
    return doc._id
  }

  #codes = 0
  /** A well-formed 统一社会信用代码 that nobody has. */
  creditCode(): string {
    const body = `91000000TEST${String(++this.#codes).padStart(5, '0')}`.replaceAll('S', '5')
    return body + checkSymbol(body)
  }
}
