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
  procedure: Procedure,
  { personId }: Pick<Objection, 'personId'>,
  { upheld, reason }: { upheld: boolean; reason: string },
  now: number,
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
