import type { LocalDate } from '@shared/calendar/local-date'
import type { DistrictCode } from '@shared/directory/districts'
import type { CarrierKind } from '@shared/directory/kinds'
import type { CarrierId, CaseId, EnterpriseId, ObjectionId, OrganisationId, PersonId } from '@shared/ids'
import type { Due } from '@shared/lifecycle/clock'
import type { Form } from '@shared/lifecycle/form'
import type { Side, Turn } from '@shared/lifecycle/procedure'
import { collection } from './collection'
import type { Evidence, Upload } from './records'

/** One step of a case; they are added and never changed. */
export interface CaseStep {
  action: string
  /** null: nobody took it, it came about by itself */
  byId: PersonId | null
  side: Side | 'public'
  at: number
  from: string
  to: string
  reason: string
  /** what the acting person said of conditions */
  judged: Record<string, boolean>
  reasons: Record<string, string>
  /** what was filled in and declared, where this step files it; null: it does not */
  filed: Filed | null
  /** until when the state that it left was due */
  due: Due | null
  /** the version of the settings that it was decided under */
  settings: number
}

/** As it was filed: the case itself may hold what has been filled in since. */
export interface Filed {
  form: Form
  explanations: Record<string, string>
  declaration: { name: string; byId: PersonId; at: number } | null
}

/** One run of a procedure (`shared/lifecycle/procedures`). Its steps are the truth; `state`, `waits` and the like are indexes of queues. */
export interface CaseDoc {
  _id: CaseId
  number: string
  procedure: string
  kind: CarrierKind | null
  organisationId: OrganisationId
  enterpriseId: EnterpriseId | null
  carrierId: CarrierId | null
  /** of the organisation, when it was filed */
  name: string
  creditCode: string
  /** its own when it was filed: one that moves does not choose who looks */
  district: DistrictCode
  openedById: PersonId
  openedAt: number
  /** everybody who wrote in it before it was filed, or while it could be changed */
  draftedByIds: PersonId[]
  /** how many by this procedure came before: of the organisation's, or of this person's about it where each person has a turn */
  nth: number
  form: Form
  explanations: Record<string, string>
  evidence: Evidence<string>[]
  removed: Evidence<string>[]
  /** the attachments do not change any more */
  frozenAt: number | null
  declaration: Filed['declaration']
  filedAt: number | null
  steps: CaseStep[]
  state: string
  enteredOn: LocalDate
  due: Due | null
  /** objections of a 公示, counted */
  objections: { made: number; heard: number; upheld: number }
  /** whose turn it is; `none`: it is over; `gone`: it never was filed */
  waits: Turn | 'none' | 'gone'
  /** the district had nobody who may decide: what would be its turn is the city's */
  passedToCity: boolean
  /** everybody may see its name */
  public: boolean
  /** the day it is due, for the queue; after all of them, by how long it waits, where there is none */
  dueOn: string
  endedAt: number | null
}
export const cases = collection<CaseDoc>('cases')
export const noDueDay = '9999-12-31'
/** Its place in the queue: what is due comes first, then what has waited longest. */
export const dueKey = (due: Due | null, since: number): string =>
  due?.on ?? `${noDueDay} ${new Date(since).toISOString()}`

/** A place for one attachment of a case. */
export interface CaseUpload extends Omit<Upload, 'recordId' | 'carrierId' | 'kind'> {
  /** null: it will come with a case that is raised (`lifecycle.raise`), and is nobody else's */
  caseId: CaseId | null
  kind: string
}
export const caseUploads = collection<CaseUpload>('case-uploads')

/** What somebody says against a case in its 公示: one each. */
export interface Objection {
  _id: ObjectionId
  caseId: CaseId
  personId: PersonId
  text: string
  at: number
  finding: { upheld: boolean; reason: string; byId: PersonId; at: number } | null
}
export const objections = collection<Objection>('objections')

/**
 * The open case of an organisation by a procedure, or of one person about it, and how many there have been: two that begin or file at
 * once meet here.
 */
export interface CaseTurn {
  _id: string
  openId: CaseId | null
  count: number
}
export const caseTurns = collection<CaseTurn>('case-turns')
