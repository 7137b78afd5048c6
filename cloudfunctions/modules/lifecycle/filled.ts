import { ORPCError } from '@orpc/server'
import { type Form, type FormAnswer, misfits } from '@shared/lifecycle/form'
import type { Procedure } from '@shared/lifecycle/procedure'

/**
 * What was filled in, as its procedure asks for it. @throws BAD_INPUT that names the fields which do not fit, and explanations of what
 * is no condition
 */
export function filledAs(
  procedure: Procedure,
  asked: { form: { field: string; answer: FormAnswer }[]; explanations: { conditionId: string; reason: string }[] },
): { form: Form; explanations: Record<string, string> } {
  const form = Object.fromEntries(asked.form.map(({ field, answer }) => [field, answer]))
  const explanations = Object.fromEntries(asked.explanations.map(({ conditionId, reason }) => [conditionId, reason]))
  const known = new Set(procedure.conditions.map(({ id }) => id))
  const wrong = [
    ...misfits(procedure.form, form).map((field) => ['form', field]),
    ...Object.keys(explanations).flatMap((id) => (known.has(id) ? [] : [['explanations', id]])),
  ]
  if (wrong.length > 0)
    throw new ORPCError('BAD_REQUEST', {
      data: { issues: wrong.map((path) => ({ code: 'invalid_value', path })) },
    })
  return { form, explanations }
}
