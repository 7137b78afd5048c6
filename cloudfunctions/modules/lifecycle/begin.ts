import type { Resource } from '@shared/access/can'
import { beijingDate } from '@shared/calendar/beijing'
import type { DistrictCode } from '@shared/directory/districts'
import type { CarrierId, CaseId, EnterpriseId, OrganisationId, PersonId } from '@shared/ids'
import type { Form } from '@shared/lifecycle/form'
import type { Procedure } from '@shared/lifecycle/procedure'
import { mayOpen } from '@shared/lifecycle/who-may'
import { type Context, personOf, refusal } from '../../frame/context'
import type { Reader } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { type CaseDoc, noDueDay } from '../../store/cases'
import { type Enterprise, enterpriseId as enterpriseIdOf, enterprises } from '../../store/enterprises'
import { organisationId } from '../../store/lifecycle-events'
import { spoken } from '../numbers'

/** Whom a case is about. */
export interface Party {
  organisationId: OrganisationId
  enterpriseId: EnterpriseId
  enterprise: Enterprise | null
  carrierId: CarrierId | null
  name: string
  creditCode: string
  district: DistrictCode
}

/** @throws NOT_FOUND where there is none, or it is none of the caller's */
export async function partyOf(
  context: Context,
  from: Reader,
  procedure: Procedure,
  asked: { enterpriseId?: EnterpriseId | undefined; carrierId?: CarrierId | undefined },
): Promise<Party> {
  const party = procedure.opens.about === 'carrier' ? await byCarrier(from, asked) : await byEnterprise(from, asked)
  const resource: Resource | null = party && {
    enterpriseId: party.enterpriseId,
    carrierId: party.carrierId,
    district: party.district,
    personId: personOf(context),
  }
  if (
    !party ||
    !resource ||
    procedure.opens.byItself ||
    procedure.opens.blind ||
    !mayOpen(context.caller, procedure, resource)
  )
    throw refusal('NOT_FOUND')
  return party
}

export async function byEnterprise(
  from: Reader,
  asked: { enterpriseId?: EnterpriseId | undefined },
): Promise<Party | null> {
  const enterprise = asked.enterpriseId ? await enterprises.get(from, asked.enterpriseId) : null
  if (!enterprise) return null
  const { _id: enterpriseId, creditCode, name, district } = enterprise
  return {
    organisationId: organisationId(creditCode),
    enterpriseId,
    enterprise,
    carrierId: null,
    name,
    creditCode,
    district,
  }
}

async function byCarrier(from: Reader, asked: { carrierId?: CarrierId | undefined }): Promise<Party | null> {
  const carrier = asked.carrierId ? await carriers.get(from, asked.carrierId) : null
  if (!carrier) return null
  const { _id: carrierId, operatorCode: creditCode, name, district } = carrier
  const enterpriseId = enterpriseIdOf(creditCode)
  const enterprise = await enterprises.get(from, enterpriseId)
  return { organisationId: organisationId(creditCode), enterpriseId, enterprise, carrierId, name, creditCode, district }
}

/** A case before it is filed. */
export function draftOf(
  openedById: PersonId,
  procedure: Procedure,
  _id: CaseId,
  { enterprise: _, ...party }: Party,
  filled: { form: Form; explanations: Record<string, string> },
  nth: number,
  now: number,
): CaseDoc {
  const enteredOn = beijingDate(now)
  return {
    _id,
    number: `B${enteredOn.replaceAll('-', '').slice(2)}-${spoken(_id, 5)}`,
    procedure: procedure.id,
    kind: procedure.kind,
    ...party,
    openedById,
    openedAt: now,
    nth,
    ...filled,
    evidence: [],
    removed: [],
    frozenAt: null,
    declaration: null,
    filedAt: null,
    steps: [],
    state: 'draft',
    enteredOn,
    due: null,
    objections: { made: 0, heard: 0, upheld: 0 },
    waits: 'applicant',
    passedToCity: false,
    public: false,
    dueOn: noDueDay,
    endedAt: null,
  }
}
