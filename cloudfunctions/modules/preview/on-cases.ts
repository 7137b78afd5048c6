import { checked } from '@shared/lifecycle/decide-conditions'
import { stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { judgedBy, timedBy } from '@shared/lifecycle/reads-of'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingValues } from '@shared/settings/values'
import { type CaseDoc, cases } from '../../store/cases'
import { procedureOf } from '../lifecycle/cases'
import { factsOf } from '../lifecycle/facts'
import { looked, type Trial } from './looked'

const byDue = { key: 'dueOn', direction: 'asc' } as const

/** Cases that are not over. What was filed keeps what was set then, and a clock that runs keeps its day; drafts go by what is set when they are filed. */
export async function effectOnCases(trial: Trial, key: SettingKey) {
  const { documents } = trial
  const open = (['applicant', 'district', 'city'] as const).map((waits) => cases.each(documents, { waits }, byDue))
  const { rows, more } = await looked(...open)
  const judged = procedures.filter((procedure) => judgedBy(procedure).has(key)).map(({ id }) => id)
  const times = (doc: CaseDoc) => {
    const state = stateOf(procedureOf(doc.procedure), doc.state)
    return state !== undefined && timedBy(state).includes(key)
  }
  const own = rows.filter(({ procedure }) => judged.includes(procedure))
  const unfiled = own.filter(({ filedAt }) => filedAt === null)
  let drafts = 0
  for (const doc of unfiled) if (await flips(trial, doc)) drafts++
  return {
    kind: 'cases' as const,
    kept: own.length - unfiled.length,
    running: rows.filter(times).length,
    // not which: a draft is its opener's alone
    drafts,
    more,
  }
}

/** Whether a condition would come out otherwise. */
async function flips({ documents, now, before, after }: Trial, doc: CaseDoc): Promise<boolean> {
  const { facts } = await factsOf(documents, doc, procedureOf(doc.procedure), now)
  const { form, explanations } = doc
  const { procedure, filedOn: on } = facts
  const said = { judged: {}, reasons: explanations }
  const outcome = (terms: SettingValues) =>
    JSON.stringify(
      checked({ conditions: procedure.conditions, form, said, on, terms, stage: 'filing' }).map(
        ({ outcome, hard, problem }) => [outcome, hard && outcome === 'unmet', problem],
      ),
    )
  return outcome(before) !== outcome(after)
}
