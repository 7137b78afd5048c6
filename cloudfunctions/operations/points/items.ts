import { beijingDate } from '@shared/calendar/beijing'
import { amountText, deductionText } from '@shared/copy/points'
import { modeIds } from '@shared/directory/carrier'
import { type Category, categories } from '@shared/directory/categories'
import { deduction, isNamed } from '@shared/law/g26/deductions'
import { verification } from '@shared/law/g26/points'
import { asLine } from '../../frame/basis-line'
import { refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { cycleCapOf, tableHead, tableOn } from '../../modules/points/table'
import { carriers } from '../../store/carriers'

export const items = os.points.items.handler(async ({ context: { deps }, input }) => {
  const carrier = await carriers.get(deps.documents, input.carrierId)
  if (!carrier) throw refusal('NOT_FOUND')
  const table = await tableOn(deps.documents, carrier.kind, input.on ?? beijingDate(deps.now()))
  return {
    table: tableHead(table),
    items: table.items.map((item) => ({
      id: item.id,
      name: item.name,
      amountText: amountText(item.amount),
      evidence: item.evidence.map(({ kind, atLeast }) => ({ kind, atLeast })),
      categories: item.categories === 'any' ? Object.keys(categories) : [...(item.categories as Category[])],
      modes: item.modes === 'any' ? [...modeIds] : [...item.modes],
      cycleCap: cycleCapOf(table, item.id),
    })),
    deductions: table.deductions.map(({ id, name, ground, amount }) => ({
      id,
      name,
      ground,
      named: isNamed(ground),
      amountText: deductionText(amount),
      range: amount.kind === 'range' ? { from: amount.from, to: amount.to, step: amount.step } : null,
    })),
    basis: { award: asLine(verification.basis), deduction: asLine(deduction.basis) },
  }
})
