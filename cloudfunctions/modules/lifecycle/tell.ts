import { isOfficerRole } from '@shared/access/roles'
import type { LocalDate } from '@shared/calendar/local-date'
import type { InboxContent } from '@shared/copy/inbox'
import { isOfficerRole, type RoleName } from '@shared/access/roles'
import type { PersonId } from '@shared/ids'
import { type Action, fileAction, type Procedure } from '@shared/lifecycle/procedure'
import { type Destination, destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { CaseDoc, Objection } from '../../store/cases'
import type { Addressee } from '../../store/inbox'
import { tell } from '../inbox/tell'
import { labelOf } from './cases'

/** The inbox of whoever opened it: of the managers it was opened as, or the person's own. */
function applicantOf({ enterpriseId, carrierId, openedById }: CaseDoc, { opens }: Procedure): Addressee {
  const person = `person:${openedById}` as const
  if (opens.by === 'person' || opens.by.some(isOfficerRole)) return person
  if (opens.about === 'carrier') return carrierId ? `carrier-managers:${carrierId}` : person
  return enterpriseId ? `enterprise-managers:${enterpriseId}` : person
}

/** Tells of a step whom the procedure names; of a filing, where it has come to. */
export async function tellOfStep(
  tx: Tx,
  doc: CaseDoc,
  procedure: Procedure,
  { id, tells }: Pick<Action, 'id' | 'tells'>,
  reason: string,
  now: number,
): Promise<void> {
  const to = new Set<Addressee>()
  if (tells.includes('applicant')) to.add(applicantOf(doc, procedure))
  if (tells.includes('carrier') && doc.carrierId) to.add(`carrier-managers:${doc.carrierId}`)
  const named = procedure.actions.find((action) => action.id === id)
  const step = id === fileAction || !named ? labelOf(procedure, doc.state) : named.label
  const { title } = procedure
  const content = { kind: 'case-step', title, number: doc.number, step, reason } as const
  for (const each of to) await say(tx, doc, doc.steps.length, each, content, now)
  const applicant = applicantOf(doc, procedure)
  for (const each of to) {
    const shown = each === applicant || sees(procedure, 'carrier-manager')
    await say(tx, doc, procedure, each, { step, reason, opens: shown ? progress(doc) : null }, now)
  }
}

const progress = ({ _id: caseId }: CaseDoc) => destination('application', { caseId })
/** Whether somebody with this role may look at such a case: it is theirs to open, or to act in. */
const sees = ({ opens, actions }: Procedure, role: RoleName) =>
  [opens, ...actions].some(({ by }) => typeof by !== 'string' && by.includes(role))

/** Whoever made an objection hears what came of it. */
export const tellObjector = (
  tx: Tx,
  doc: CaseDoc,
  { title }: Procedure,
  { _id, personId }: Pick<Objection, '_id' | 'personId'>,
  { upheld, reason }: { upheld: boolean; reason: string },
  now: number,
) =>
  say(tx, doc, _id, `person:${personId}`, { kind: 'objection-found', title, number: doc.number, upheld, reason }, now)

/** A day that was provisional is settled. */
export const tellDue = (tx: Tx, doc: CaseDoc, procedure: Procedure, on: LocalDate, now: number) =>
  say(
    tx,
    doc,
    `due_${on}`,
    applicantOf(doc, procedure),
    { kind: 'case-due', title: procedure.title, number: doc.number, state: labelOf(procedure, doc.state), on },
) => {
  const step = upheld ? '你提的异议属实' : '你提的异议不属实'
  return say(tx, doc, procedure, personBox(personId), { step, reason, opens: destination('published', {}) }, now)
}

const personBox = (personId: PersonId) => `person:${personId}` as const

interface Said {
  step: string
  reason: string
  /** where its reader may go */
  opens: Destination | null
}

const say = (tx: Tx, doc: CaseDoc, procedure: Procedure, to: Addressee, { step, reason, opens }: Said, now: number) =>
  tell(
    tx,
    {
      id: `${doc._id}_${doc.steps.length}_${to}`,
      to,
      content: { kind: 'case-step', title: procedure.title, number: doc.number, step, reason },
      opens,
      matter: { caseId: doc._id },
    },
    now,
  )

const say = (tx: Tx, { _id }: CaseDoc, what: string | number, to: Addressee, content: InboxContent, now: number) =>
  tell(tx, { id: `${_id}_${what}_${to}`, to, content, opens: null, matter: { caseId: _id } }, now)
