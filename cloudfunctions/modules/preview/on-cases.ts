import { checked } from '@shared/lifecycle/decide-conditions'
import { notOpenTo } from '@shared/lifecycle/decide-file'
import { type Procedure, stateOf, type Turn } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { judgedBy, opensBy, timedBy } from '@shared/lifecycle/reads-of'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingValues } from '@shared/settings/values'
import { type CaseDoc, cases } from '../../store/cases'
import { procedureOf } from '../lifecycle/cases'
import { factsOf, governingOf } from '../lifecycle/facts'
import { looked, type Trial } from './looked'

/** Whose turn it can be, as long as a case is not over. */
const turns = ['applicant', 'holder', 'district', 'city', 'officers'] as const satisfies readonly Turn[]
const byDue = { key: 'dueOn', direction: 'asc' } as const

/** Cases that are not over. What was filed keeps what was set then, and a clock that runs keeps its day; drafts go by what is set when they are filed. */
export async function effectOnCases(trial: Trial, key: SettingKey) {
  const { documents } = trial
  const open = turns.map((waits) => cases.each(documents, { waits }, byDue))
  const { rows, more } = await looked(...open)
  const reads = (procedure: Procedure) => judgedBy(procedure).has(key) || opensBy(procedure).has(key)
  const judged = procedures.filter(reads).map(({ id }) => id)
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

/** Whether filing it today would come out otherwise: who may at all, or one of the conditions. */
async function flips({ documents, now, before, after }: Trial, doc: CaseDoc): Promise<boolean> {
  const procedure = procedureOf(doc.procedure)
  const { facts } = await factsOf(documents, doc, procedure, now)
  const { form, explanations } = doc
  const { conditions } = procedure
  const said = { judged: {}, reasons: explanations }
  const outcome = (terms: SettingValues) => {
    const barred = notOpenTo({ ...facts, terms, governing: governingOf(procedure, doc, now, terms) })
    const found = checked({ conditions, form, said, on: facts.filedOn, terms, stage: 'filing' })
    return JSON.stringify([
      barred && [barred.code, barred.data],
      ...found.map(({ outcome, hard, problem }) => [outcome, hard && outcome === 'unmet', problem]),
    ])
  }
  return outcome(before) !== outcome(after)
}
