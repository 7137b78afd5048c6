import { ORPCError } from '@orpc/server'
import type { Said } from '@shared/lifecycle/decide-conditions'
import type { Action, Procedure } from '@shared/lifecycle/procedure'
import { takenAsOfficer } from '@shared/lifecycle/who-may'

/** What an officer says of the conditions of a procedure. @throws BAD_INPUT for what is none, and for whoever is no officer in it */
export function saidAs(
  procedure: Procedure,
  action: Action,
  conditions: readonly { conditionId: string; holds?: boolean | undefined; reason: string }[],
): Said {
  const known = new Set(takenAsOfficer(procedure, action) ? procedure.conditions.map(({ id }) => id) : [])
  const wrong = conditions.filter(({ conditionId }) => !known.has(conditionId))
  if (wrong.length > 0)
    throw new ORPCError('BAD_REQUEST', {
      data: { issues: wrong.map(({ conditionId }) => ({ code: 'invalid_value', path: ['conditions', conditionId] })) },
    })
  return {
    judged: Object.fromEntries(
      conditions.flatMap(({ conditionId, holds }) => (holds === undefined ? [] : [[conditionId, holds]])),
    ),
    reasons: Object.fromEntries(conditions.flatMap((each) => (each.reason ? [[each.conditionId, each.reason]] : []))),
  }
}
