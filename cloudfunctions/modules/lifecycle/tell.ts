import { isOfficerRole, type RoleName } from '@shared/access/roles'
import type { LocalDate } from '@shared/calendar/local-date'
import type { InboxContent } from '@shared/copy/inbox-content'
import { passAction } from '@shared/lifecycle/passing'
import { type Action, type Follows, fileAction, mayBeTakenBy, type Procedure } from '@shared/lifecycle/procedure'
import { type Destination, destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import type { CaseDoc, Objection } from '../../store/cases'
import type { Addressee } from '../../store/inbox'
import { cityGrants } from '../access/approvers'
import { settle, tell } from '../inbox/tell'
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
  { id, tells, follows = {} }: Pick<Action, 'id' | 'tells'> & { follows?: Follows },
  reason: string,
  now: number,
): Promise<void> {
  const applicant = applicantOf(doc, procedure)
  const to = new Map<Addressee, keyof Follows>()
  if (tells.includes('applicant')) to.set(applicant, 'applicant')
  if (tells.includes('carrier') && doc.carrierId) to.set(`carrier-managers:${doc.carrierId}`, 'carrier')
  const named = id === passAction.id ? passAction : procedure.actions.find((action) => action.id === id)
  const { title, filing } = procedure
  const filed = (id === fileAction && filing.label) || labelOf(procedure, doc.state)
  const step = named?.label ?? filed
  const content = { kind: 'case-step', title, number: doc.number, step, reason } as const
  for (const [each, as] of to) {
    const shown = each === applicant ? !procedure.opens.blind : sees(procedure, 'carrier-manager')
    await say(
      tx,
      doc,
      doc.steps.length,
      each,
      { ...content, ...following(follows[as]) },
      shown ? progress(doc) : null,
      now,
    )
  }
  if (tells.includes('holder') && doc.enterpriseId) {
    const asks = mayBeTakenBy('holder', procedure, doc) && { asks: true as const }
    const theirs = { ...content, ...following(follows.holder), ...asks }
    await say(tx, doc, doc.steps.length, `enterprise-managers:${doc.enterpriseId}`, theirs, progress(doc), now)
  }
  if (!tells.includes('city')) return
  const desk = destination('admissions', { caseId: doc._id })
  for (const personId of new Set((await cityGrants(tx, now)).map((grant) => grant.personId)))
    await say(tx, doc, doc.steps.length, `person:${personId}`, content, desk, now)
}

const following = (follows: string | undefined) => (follows ? { follows } : {})

/** What was asked of the holder has been done. */
export const settleFor = async (tx: Tx, { _id: caseId, enterpriseId }: CaseDoc): Promise<void> => {
  if (enterpriseId) await settle(tx, `enterprise-managers:${enterpriseId}`, { caseId })
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
) => {
  const content = { kind: 'objection-found', title, number: doc.number, upheld, reason } as const
  return say(tx, doc, _id, `person:${personId}`, content, destination('published', {}), now)
}

/**
 * A day that was provisional is settled, or comes soon: whoever opened it and sees it is told, and the carrier where it is heard by that day.
 */
export async function tellDue(
  tx: Tx,
  doc: CaseDoc,
  procedure: Procedure,
  { on, soon }: DueDay,
  now: number,
): Promise<void> {
  const { title } = procedure
  const content = {
    kind: 'case-due',
    title,
    number: doc.number,
    state: labelOf(procedure, doc.state),
    on,
    ...(soon && { soon }),
  } as const
  const to = new Set<Addressee>(procedure.opens.blind ? [] : [applicantOf(doc, procedure)])
  const theirs = procedure.actions.some(({ by, from }) => by.includes('carrier-manager') && from.includes(doc.state))
  if (theirs && doc.carrierId) to.add(`carrier-managers:${doc.carrierId}`)
  for (const each of to) await say(tx, doc, `${soon ? 'soon' : 'due'}_${on}`, each, content, progress(doc), now)
}

interface DueDay {
  on: LocalDate
  soon?: true
}

/** @param opens where its reader may go */
const say = (
  tx: Tx,
  { _id }: CaseDoc,
  what: string | number,
  to: Addressee,
  content: InboxContent,
  opens: Destination | null,
  now: number,
) => tell(tx, { id: `${_id}_${what}_${to}`, to, content, opens, matter: { caseId: _id } }, now)
