import { beijingDate } from '@shared/calendar/beijing'
import { asId, type CaseId } from '@shared/ids'
import { decideRaise } from '@shared/lifecycle/decide-raise'
import { commit, journalId } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { byEnterprise } from '../../modules/lifecycle/begin'
import { beginFiled } from '../../modules/lifecycle/begin-filed'
import { procedureOf } from '../../modules/lifecycle/cases'
import { filledAs } from '../../modules/lifecycle/filled'
import { raisedFiles } from '../../modules/lifecycle/raised-files'
import { refusedAs } from '../../modules/lifecycle/refuse'
import { spend } from '../../modules/quota/spend'
import { settingsAt } from '../../modules/settings/read'
import { hashId } from '../../platform/secrets'
import { enterpriseId as enterpriseIdOf } from '../../store/enterprises'

/** One that is open stays as it was said: the holder may have answered it. Whether there is one, or anybody to answer, is not told. */
export const raise = os.lifecycle.raise.handler(async ({ context, input, errors }) => {
  const procedure = procedureOf(input.procedure)
  if (!procedure.opens.blind) throw refusal('NOT_FOUND')
  const { form } = filledAs(procedure, { form: input.form, explanations: [] })
  const byId = personOf(context)
  const creditCode = input.creditCode.toUpperCase()
  const caseId = asId<CaseId>(`k_${hashId('case', journalId(context, input))}`)
  const { bring } = await raisedFiles(context.deps, input.uploadIds, byId, errors)
  return commit(context, input, caseId, async (tx, now) => {
    const decided = decideRaise(procedure, creditCode, form)
    if (!decided.accepted && decided.code === 'CREDIT_CODE_MALFORMED') throw errors.CREDIT_CODE_MALFORMED()
    if (!decided.accepted) throw refusedAs(decided, errors)
    await spend(tx, { name: procedure.opens.quota ?? 'cases', whose: byId, useId: caseId }, now, errors)
    const party = await byEnterprise(tx, { enterpriseId: enterpriseIdOf(creditCode) })
    const settings = await settingsAt(tx, beijingDate(now))
    const evidence = await bring(tx, now)
    if (party) await beginFiled(tx, { procedure, caseId, party, byId, form, evidence, settings }, now)
    return { asked: true as const }
  })
})
