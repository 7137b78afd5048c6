import { randomBytes } from 'node:crypto'
import type { RoleName } from '@shared/access/roles'
import { checkSymbol } from '@shared/enterprise/credit-code'
import {
  asId,
  type CarrierId,
  type CaseId,
  type EnterpriseId,
  type GrantId,
  type Id,
  type JoinRequestId,
  type PersonId,
} from '@shared/ids'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { grantId, inviteId } from '../../cloudfunctions/modules/access/grant'
import { signInId } from '../../cloudfunctions/modules/auth/sign-in'
import { hashId } from '../../cloudfunctions/platform/secrets'
import type { CaseDoc } from '../../cloudfunctions/store/cases'
import { type Enterprise, enterpriseId, type JoinRequest } from '../../cloudfunctions/store/enterprises'
import type { Invite } from '../../cloudfunctions/store/invites'
import type { NameDoc } from '../../cloudfunctions/store/names'
import type { RoleGrant } from '../../cloudfunctions/store/roles'
import type { SignIn } from '../../cloudfunctions/store/sessions'
import { enterprises } from '../../demo/index'
import type { World } from '../world'
import { claimDoc } from './lifecycle/claim-doc'
import { openidOf, type Persona } from './people'
import { countIn, put } from './stored'

const idOf = (name: 'enterprise-a' | 'enterprise-b') =>
  enterpriseId(enterprises.find(({ id }) => id === name)!.creditCode)
export const fresh = <I extends Id<string>>(kind: string) => asId<I>(`${kind}_${randomBytes(12).toString('hex')}`)

export const stationA = asId<CarrierId>('station-a')
export const stationB = asId<CarrierId>('station-b')

let codes = 0
/** People and enterprises on their way in, written straight into the database. Each call makes a new one. */
export class Newcomers {
  readonly a = idOf('enterprise-a')
  readonly b = idOf('enterprise-b')
  constructor(readonly world: World) {}

  get now() {
    return this.world.cloud.now()
  }

  person = (persona: Persona) => personIdOf(openidOf(persona))
  stranger = () => personIdOf(fresh('stranger'))
  absent = (kind: string) => fresh(kind)

  /** A person holds a role; `activeFrom: null` waits for the second person. */
  async grant(role: RoleName, scope: string, own: Partial<RoleGrant> = {}): Promise<GrantId> {
    const personId = own.personId ?? this.stranger()
    const doc: RoleGrant = {
      _id: grantId(personId, { role, scope }),
      personId,
      role,
      scope,
      displayName: '周老师',
      invitedById: this.stranger(),
      invitedAt: this.now,
      acceptedAt: this.now,
      approvedById: null,
      approvedAt: null,
      activeFrom: this.now,
      until: null,
      revokedAt: null,
      past: [],
      ...own,
    }
    await put(this.world, 'roles', doc)
    return doc._id
  }

  /** A code for staff of a station, from a manager of it. */
  async invite(station: string, own: Partial<Invite> = {}): Promise<string> {
    const code = randomBytes(6).toString('hex').toUpperCase()
    const byId = this.stranger()
    await this.grant('carrier-manager', station, { personId: byId })
    const doc: Invite = {
      _id: inviteId(code),
      role: 'carrier-staff',
      scope: station,
      displayName: '新来的',
      byId,
      at: this.now,
      expiresAt: this.now + 86_400_000,
      acceptedById: null,
      ...own,
    }
    await put(this.world, 'invites', doc)
    return code
  }

  /** A desktop that waits, or one that `person` has said yes to. */
  async signIn(personId: PersonId | null = null): Promise<{ ticket: string; secret: string }> {
    const [ticket, secret] = [fresh('ticket'), fresh('secret')]
    const doc: SignIn = {
      _id: signInId(ticket),
      secretHash: hashId('secret', secret),
      startedAt: this.now,
      expiresAt: this.now + 180_000,
      confirmedById: personId,
      sessionUntil: personId === null ? null : this.now + 3_600_000,
    }
    await put(this.world, 'signins', doc)
    return { ticket, secret }
  }

  async joinRequest(own: Partial<JoinRequest> = {}): Promise<JoinRequestId> {
    const doc: JoinRequest = {
      _id: fresh('jr'),
      enterpriseId: this.a,
      personId: this.stranger(),
      displayName: '小李',
      askedAt: this.now,
      decidedAt: null,
      ...own,
    }
    await put(this.world, 'joins', doc)
    return doc._id
  }

  /** Somebody says that enterprise-a's code is theirs. */
  async codeClaim(own: Partial<CaseDoc> = {}): Promise<CaseId> {
    const { creditCode, name, district } = enterprises.find(({ id }) => id === 'enterprise-a')!
    const from = { by: this.stranger(), key: randomBytes(12).toString('hex'), at: this.now }
    const doc = claimDoc({ _id: this.a, creditCode, name, district }, from, own)
    await put(this.world, 'cases', doc)
    return doc._id
  }

  async unusualEnterprise(own: Partial<Enterprise> = {}): Promise<EnterpriseId> {
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
      codePassedAt: null,
      codePhone: '',
      frozenAt: null,
      doubtIds: [],
      managerIds: [],
      unmanagedAt: null,
      registeredById: this.stranger(),
      registeredAt: this.now,
      ...own,
    }
    await put(this.world, 'enterprises', doc)
    await countIn(this.world, doc)
    return doc._id
  }

  /** An enterprise that says it is 专精特新, and waits to be looked up. */
  askedGrade(own: Partial<Enterprise> = {}): Promise<EnterpriseId> {
    return this.unusualEnterprise({ codeUnusual: false, tier: 'specialised', gradeAskedAt: this.now, ...own })
  }

  /** An enterprise whose name looks like that of enterprise-a. */
  async doubtfulName(own: Partial<NameDoc> = {}): Promise<EnterpriseId> {
    const { district = 'haidian' } = own
    const name = '禾木精エ有限公司（示例）'
    const _id = await this.unusualEnterprise({ codeUnusual: false, name, district })
    const like = { doubt: 'copy' as const, likeId: this.a, doubtful: true, passedAt: null }
    await put(this.world, 'names', { _id, name, district, ...like, chosenAt: this.now, ...own })
    return _id
  }

  /** A well-formed 统一社会信用代码 that nobody has. */
  creditCode(): string {
    const body = `91990000TEST${String(++codes).padStart(5, '0')}`.replaceAll('S', '5')
    return body + checkSymbol(body)
  }
}
