import type { EvidenceId } from '@shared/ids'
import { type Action, type AttachmentKind, actionOf } from '@shared/lifecycle/procedure'
import { mayOpen, mayTake } from '@shared/lifecycle/who-may'
import { type Context, refusal } from '../../frame/context'
import type { Reader } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { isEditable, resourceOf, visibleCase } from './cases'

type About = { kind: string } | { evidenceId: EvidenceId }

/**
 * A case to which the caller brings a file, or out of which they take it: the side that opened it, or whoever may take the step that such
 * files are brought with. `files`: what of it stands open to them. @throws NOT_FOUND, also for a file of another side
 */
export async function attachingCase(context: Context, from: Reader, id: CaseDoc['_id'], about: About) {
  const found = await visibleCase(context, from, id)
  const { doc, procedure } = found
  const name = 'kind' in about ? about.kind : kindOf(doc, about.evidenceId)
  const kind = procedure.attachments.find((each) => each.id === name)
  const step = kind?.brought === undefined ? null : actionOf(procedure, kind.brought)
  const may = step
    ? mayTake(context.caller, procedure, step, resourceOf(doc), doc.passedToCity)
    : mayOpen(context.caller, procedure, resourceOf(doc))
  if (!may || ('kind' in about && !kind)) throw refusal('NOT_FOUND')
  const { evidence, removed, frozenAt, filedAt } = doc
  const open = step ? isToCome(step, doc) : isEditable(found)
  const askedFor = step && open ? [(kind as AttachmentKind).id] : []
  return { ...found, open, files: { evidence, removed, frozenAt, filedUntil: filedAt, askedFor } }
}

const kindOf = ({ evidence, removed }: CaseDoc, id: EvidenceId) =>
  [...evidence, ...removed].find((file) => file.id === id)?.kind

/** It can be taken from here, and has not been where it is taken once. */
const isToCome = ({ id, from, once }: Action, { state, steps }: CaseDoc): boolean =>
  from.includes(state) && !(once && steps.some(({ action }) => action === id))
