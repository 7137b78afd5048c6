import type { EffectName } from '@shared/lifecycle/effect-names'
import type { Context } from '../../../frame/context'
import type { Tx } from '../../../platform/documents'
import type { CaseDoc } from '../../../store/cases'
import { applyChange } from './apply-change'
import { freezeCode, thawCode } from './doubt-code'
import { foundCarrier } from './found-carrier'
import { leaveDirectory } from './leave-directory'
import { publishPromise } from './publish-promise'

/** What an action of a procedure brings about, in its transaction. @returns the case, with what it has come to hold */
type Effect = (context: Context, tx: Tx, doc: CaseDoc, now: number) => Promise<CaseDoc>

export const effects: Record<EffectName, Effect> = {
  'found-carrier': foundCarrier,
  leave: leaveDirectory,
  'apply-change': applyChange,
  'publish-promise': publishPromise,
  'freeze-code': freezeCode,
  'thaw-code': thawCode,
}
