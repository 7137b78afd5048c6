import { isOfficerRole } from '@shared/access/roles'
import type { PersonId } from '@shared/ids'
import { type Action, fileAction, type Procedure } from '@shared/lifecycle/procedure'
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
  for (const each of to) await say(tx, doc, procedure, each, step, reason, now)
}

/** Whoever made an objection hears what came of it. */
export const tellObjector = (
  tx: Tx,
  doc: CaseDoc,
  procedure: Procedure,
  { personId }: Pick<Objection, 'personId'>,
  { upheld, reason }: { upheld: boolean; reason: string },
  now: number,
) => say(tx, doc, procedure, personBox(personId), upheld ? '你提的异议属实' : '你提的异议不属实', reason, now)

const personBox = (personId: PersonId) => `person:${personId}` as const

const say = (tx: Tx, doc: CaseDoc, procedure: Procedure, to: Addressee, step: string, reason: string, now: number) =>
  tell(
    tx,
    {
      id: `${doc._id}_${doc.steps.length}_${to}`,
      to,
      content: { kind: 'case-step', title: procedure.title, number: doc.number, step, reason },
      opens: null,
      matter: { caseId: doc._id },
    },
    now,
  )
