import type { CaseId, PersonId } from '@shared/ids'
import type { Form } from '@shared/lifecycle/form'
import type { Procedure } from '@shared/lifecycle/procedure'
import type { Settings } from '@shared/settings/values'
import type { Tx } from '../../platform/documents'
import { cases, caseTurns } from '../../store/cases'
import type { Evidence } from '../../store/records'
import { lookAtAttachment } from '../evidence/attachments'
import { draftOf, type Party } from './begin'
import { turnOf } from './cases'
import { fileStepOf } from './step'

interface Begun {
  procedure: Procedure
  caseId: CaseId
  party: Party
  /** who is taken to have begun it */
  byId: PersonId
  /** who else had a part in it, and counts as having written it */
  withIds?: readonly PersonId[]
  form: Form
  /** files that come along */
  evidence?: Evidence<string>[]
  reason?: string
  settings: Settings
}

/**
 * Begins a case and files it at once: what comes about by itself, and what is raised blindly.
 * @returns `waits`: another that has the same turn goes on; `done`: it was begun before
 */
export async function beginFiled(tx: Tx, begun: Begun, now: number): Promise<'begun' | 'waits' | 'done'> {
  const { procedure, caseId, party, byId, withIds = [], form, evidence = [], settings, reason = '' } = begun
  const draft = draftOf(byId, procedure, caseId, party, { form, explanations: {} }, 0, now)
  const turn = turnOf(draft)
  const { openId = null, count = 0 } = (await caseTurns.get(tx, turn)) ?? {}
  if (openId !== null) return 'waits'
  if (await cases.get(tx, caseId)) return 'done'
  const draftedByIds = [...new Set([byId, ...withIds])]
  const filed = { ...draft, draftedByIds, evidence, nth: count, filedAt: now }
  await caseTurns.put(tx, { _id: turn, openId: caseId, count: count + 1 })
  await fileStepOf(byId, tx, { doc: filed, procedure, to: procedure.filing.to, settings, reason }, now)
  for (const file of evidence) await lookAtAttachment(tx, { caseId }, file, now)
  return 'begun'
}
