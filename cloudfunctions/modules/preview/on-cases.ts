import { beijingDate } from '@shared/calendar/beijing'
import { blocking, type CaseFacts, saidUntilNow } from '@shared/lifecycle/decide-action'
import { checked } from '@shared/lifecycle/decide-conditions'
import { draft, stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { judgedBy, timedBy } from '@shared/lifecycle/reads-of'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingValues } from '@shared/settings/values'
import { type CaseDoc, cases } from '../../store/cases'
import { procedureOf } from '../lifecycle/cases'
import { factsOf } from '../lifecycle/facts'
import { looked, type Trial } from './looked'

const byDue = { key: 'dueOn', direction: 'asc' } as const

/**
 * Cases that are not over. What was filed before today keeps what was set on that day, and a clock that runs keeps its day; what was
 * filed today, and drafts, go by what is set when they are.
 */
export async function effectOnCases(trial: Trial, key: SettingKey) {
  const { documents, now } = trial
  const open = (['applicant', 'district', 'city'] as const).map((waits) => cases.each(documents, { waits }, byDue))
  const { rows, more } = await looked(...open)
  const judged = procedures.filter((procedure) => judgedBy(procedure).has(key)).map(({ id }) => id)
  const times = (doc: CaseDoc) => {
    const state = stateOf(procedureOf(doc.procedure), doc.state)
    return state !== undefined && timedBy(state).includes(key)
  }
  const own = rows.filter(({ procedure }) => judged.includes(procedure))
  const today = beijingDate(now)
  const later = own.filter(({ filedAt }) => filedAt === null || beijingDate(filedAt) === today)
  const flipped: CaseDoc[] = []
  for (const doc of later) if (await flips(trial, doc)) flipped.push(doc)
  const filed = flipped.filter(({ state }) => state !== draft)
  return {
    kind: 'cases' as const,
    kept: own.length - later.length,
    running: rows.filter(times).length,
    // a draft is its opener's alone
    drafts: flipped.length - filed.length,
    flips: filed.map(({ _id: caseId, name }) => ({ caseId, name })),
    more,
  }
}

/** Whether a condition, or what may be done next, would come out otherwise. */
async function flips({ documents, now, before, after }: Trial, doc: CaseDoc): Promise<boolean> {
  const { facts } = await factsOf(documents, doc, procedureOf(doc.procedure), now)
  const outcome = (terms: SettingValues) => JSON.stringify(outcomeOf(doc, { ...facts, terms }))
  return outcome(before) !== outcome(after)
}

function outcomeOf({ openedById }: CaseDoc, facts: CaseFacts) {
  const { procedure, form, explanations, steps, state, terms } = facts
  const said = saidUntilNow(steps, { judged: {}, reasons: state === draft ? explanations : {} })
  const stage = state === draft ? 'filing' : 'review'
  const conditions = checked({ conditions: procedure.conditions, form, said, on: facts.filedOn, terms, stage })
  const actions = procedure.actions.filter(({ from }) => from.includes(state))
  return [
    conditions.map(({ outcome, hard, problem }) => [outcome, hard && outcome === 'unmet', problem]),
    actions.map((action) => blocking(facts, action, openedById)?.code ?? null),
  ]
}
