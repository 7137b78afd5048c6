import { outcomeRounds, outcomeRule } from '@shared/outcome/rules'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { carriers } from '../../store/carriers'
import { figuresId, outcomeFigures } from '../../store/outcomes'

export const figures = os.outcome.figures.handler(async ({ context, input }) => {
  const { documents } = context.deps
  const carrier = await carriers.get(documents, input.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const ids = outcomeRounds.map((round) => figuresId(carrier._id, round))
  const found = await outcomeFigures.getAll(documents, ids)
  const rounds = outcomeRounds.map((round) => {
    const figure = found.get(figuresId(carrier._id, round))?.figure
    if (!figure) return { round, figure: null }
    const { from, through, asked, answered, solved, partly } = figure
    return { round, figure: { from, through, asked, answered, solved, partly } }
  })
  return { enough: outcomeRule.fewest, rounds }
})
