import { productRules } from '@shared/law/product-rules'
import { expect, it } from 'vitest'
import { type LedgerEntry, noteOfRow } from '@/features/desk/row-facts'
import { asLine } from '../../cloudfunctions/frame/basis-line'

const row = { kind: 'award', evidence: [], reversed: false, held: false, leftOver: null } as unknown as LedgerEntry

it('a row that a settled cycle left over says so, and a row of its own cycle does not', () => {
  const leftOver = asLine(productRules.countedOnce)
  expect(noteOfRow({ ...row, leftOver })).toContain('以前的周期没有算进，计入这个周期')
  expect(noteOfRow(row)).not.toContain('以前的周期')
  expect(leftOver).toEqual({ kind: 'product', line: expect.stringContaining('一笔分只算进一个周期') })
})
