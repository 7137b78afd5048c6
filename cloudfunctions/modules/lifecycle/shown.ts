import type { Actor } from '@shared/access/can'
import type { FormAnswer } from '@shared/lifecycle/form'
import type { Procedure } from '@shared/lifecycle/procedure'
import { seesAs } from '@shared/lifecycle/who-may'
import type { Documents } from '../../platform/documents'
import type { CaseDoc } from '../../store/cases'
import { enterprises } from '../../store/enterprises'
import type { Evidence } from '../../store/records'
import { resourceOf } from './cases'

interface Found {
  doc: CaseDoc
  procedure: Procedure
}

/** As whom the caller, who may see a case, is shown it. */
export const shownAs = (caller: Actor, { doc, procedure }: Found) =>
  seesAs(caller, procedure, resourceOf(doc), doc.filedAt !== null)

/** What is kept is shown to all but the holder. */
const isShown = (as: ReturnType<typeof shownAs>, of: readonly { id: string; kept?: true }[], id: string) =>
  as !== 'holder' || of.some((each) => each.id === id && !each.kept)

export const formFor = (caller: Actor, found: Found): [string, FormAnswer][] =>
  Object.entries(found.doc.form).filter(([id]) => isShown(shownAs(caller, found), found.procedure.form, id))

export const attachmentsFor = (caller: Actor, found: Found): Evidence<string>[] =>
  found.doc.evidence.filter(({ kind }) => isShown(shownAs(caller, found), found.procedure.attachments, kind))

/** What the platform holds about the organisation, as far as an officer has to know it; null: it is not registered. */
export async function organisationOf(documents: Documents, { enterpriseId }: CaseDoc) {
  const found = enterpriseId && (await enterprises.get(documents, enterpriseId))
  if (!found) return null
  const { codeUnusual, frozenAt, unmanagedAt } = found
  return { codeUnusual, frozen: frozenAt !== null, unmanaged: unmanagedAt !== null }
}
