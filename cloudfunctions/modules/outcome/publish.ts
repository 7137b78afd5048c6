import { type LocalDate, localDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { type Asked, decideFigure } from '@shared/outcome/decide-figure'
import { outcomesDue } from '@shared/outcome/round'
import { type OutcomeRound, outcomeRounds } from '@shared/outcome/rules'
import type { Deps } from '../../platform/deps'
import { sha256 } from '../../platform/secrets'
import { journal } from '../../store/journal'
import { byService, figuresId, type OutcomeFigures, outcomeFigures, outcomes } from '../../store/outcomes'

type Known = Pick<Deps, 'documents' | 'now'>

/** One carrier's look at the months whose questions are over, each of which is looked at once; a new figure takes the place of the old. */
export async function publishOutcomes(deps: Known, carrierId: CarrierId, today: LocalDate): Promise<boolean> {
  let published = false
  for (const round of outcomeRounds) published = (await publishRound(deps, carrierId, round, today)) || published
  return published
}

export const isCountDue = (before: OutcomeFigures | null | undefined, round: OutcomeRound, today: LocalDate): boolean =>
  !before || before.lookedThrough < outcomesDue(today, round)

async function publishRound({ documents, now }: Known, carrierId: CarrierId, round: OutcomeRound, today: LocalDate) {
  const due = outcomesDue(today, round)
  const _id = figuresId(carrierId, round)
  const before = await outcomeFigures.get(documents, _id)
  if (!isCountDue(before, round, today)) return false
  const since = before?.countedThrough ?? localDate('1970-01-01')
  const { gt, lte } = documents.command
  const where = { carrierId, round, servedOn: gt(since).and(lte(due)) }
  const questions: Asked[] = []
  for await (const each of outcomes.each(documents, where, byService, ['enterpriseId', 'answer', 'answeredAt']))
    questions.push(each)
  const figure = decideFigure(questions, due)
  return documents.transaction(async (tx) => {
    const known = await outcomeFigures.get(tx, _id)
    if (known && known.lookedThrough >= due) return false
    await outcomeFigures.put(tx, {
      _id,
      lookedThrough: due,
      countedThrough: figure ? due : since,
      figure: figure ?? known?.figure ?? null,
    })
    if (!figure) return false
    await journal.create(tx, {
      _id: `j_outcomes_${_id}_${due}`,
      action: 'jobs.publish-outcomes',
      personId: null,
      resourceId: carrierId,
      inputHash: sha256(JSON.stringify(figure)),
      answer: { round, ...figure },
      at: now(),
      request: '',
    })
    return true
  })
}
