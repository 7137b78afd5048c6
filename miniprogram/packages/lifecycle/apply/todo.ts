import type { Form } from '@shared/lifecycle/form'
import { unanswered } from '@shared/lifecycle/form'
import type { Procedure } from '@shared/lifecycle/procedure'
import { apply as words } from '@/copy/apply'
import { lifecycle } from '@/copy/lifecycle'
import type { Checked } from '../parts/conditions'
import { fieldsAsked } from '../parts/conditions'
import { placeOf } from '../parts/places'
import type { Attachment } from '../parts/queries'

/** One thing that stands in the way of filing; `id`: where on the page it is put right. */
export interface ToDo {
  id: string
  title: string
  why: string
  tone: 'warn' | 'bad'
  /** the condition refuses, and no explanation helps */
  refuses: boolean
}

interface Filled {
  form: Form
  checked: readonly Checked[]
  attachments: readonly Pick<Attachment, 'kind'>[]
}

/** What lacks, the worst first. */
export function todoOf(procedure: Procedure, { form, checked, attachments }: Filled): ToDo[] {
  const asked = fieldsAsked(procedure)
  const conditions = checked.flatMap(({ condition, problem }): ToDo[] =>
    problem === null || problem === 'unjudged'
      ? []
      : [
          {
            id: placeOf.condition(condition.id),
            title: condition.text,
            why: words.problems[problem],
            tone: problem === 'unexplained' ? 'warn' : 'bad',
            refuses: problem === 'unmet',
          },
        ],
  )
  const fields = unanswered(procedure.form, form).flatMap((id): ToDo[] => {
    const of = procedure.conditions.find((condition) => asked.of(condition).some((field) => field.id === id))
    // where a condition stands in the way for want of it, that is said already
    if (of && checked.find(({ condition }) => condition.id === of.id)?.problem !== null) return []
    const title = procedure.form.find((field) => field.id === id)?.label ?? id
    const place = of ? placeOf.condition(of.id) : placeOf.field(id)
    return [{ id: place, title, why: words.problems.required, tone: 'bad', refuses: false }]
  })
  const files = procedure.attachments.flatMap(({ id, label, least }): ToDo[] => {
    const lacks = least - attachments.filter(({ kind }) => kind === id).length
    return lacks > 0
      ? [{ id: placeOf.files(id), title: label, why: lifecycle.files.lacks(lacks), tone: 'bad', refuses: false }]
      : []
  })
  return [...conditions, ...fields, ...files].sort((a, b) => Number(b.refuses) - Number(a.refuses))
}
