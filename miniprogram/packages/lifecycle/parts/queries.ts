import type { CaseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { answered, changed, queryOf } from '@/api/query'

export type Case = Output<'lifecycle.get'>
export type Due = NonNullable<Case['due']>
export type ConditionNow = Case['conditions'][number]
export type Attachment = Case['attachments'][number]

/** Answers and explanations by their words; a call carries them as lists. */
export type Answers = Readonly<Record<string, Case['form'][number]['answer']>>
export const answersOf = ({ form }: Pick<Case, 'form'>): Answers =>
  Object.fromEntries(form.map(({ field, answer }) => [field, answer]))
export const explanationsOf = ({ explanations }: Pick<Case, 'explanations'>): Readonly<Record<string, string>> =>
  Object.fromEntries(explanations.map(({ conditionId, reason }) => [conditionId, reason]))

export const useCase = (caseId: CaseId | undefined) =>
  useQuery(queryOf('lifecycle.get', caseId === undefined ? null : { caseId }))

/** A write answered with the case as it is now. */
export function caseIs(after: Case) {
  answered('lifecycle.get', { caseId: after.id }, after)
  void changed('lifecycle.mine')
}

/** It has moved on: wherever it is listed, it is somewhere else now. */
export const caseMoved = () =>
  changed(
    ...(['lifecycle.get', 'lifecycle.objections', 'lifecycle.mine'] as const),
    ...(['lifecycle.queue', 'lifecycle.published', 'lifecycle.history'] as const),
  )
