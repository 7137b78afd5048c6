import { beijingDate } from '@shared/calendar/beijing'
import { amountText } from '@shared/copy/points'
import { type Category, categories } from '@shared/directory/categories'
import { os } from '../os'
import { tableHead, tableOn } from './table'

export const items = os.points.items.handler(async ({ context: { deps } }) => {
  const table = tableOn(beijingDate(deps.now()))
  return {
    table: tableHead(table),
    items: table.items.map((item) => ({
      id: item.id,
      name: item.name,
      amountText: amountText(item.amount),
      evidence: item.evidence.map(({ kind, atLeast }) => ({ kind, atLeast })),
      categories: item.categories === 'any' ? Object.keys(categories) : [...(item.categories as Category[])],
    })),
    deductions: table.deductions.map(({ id, name, ground, amount }) => ({
      id,
      name,
      ground,
      amountText: amountText(amount),
    })),
  }
})
