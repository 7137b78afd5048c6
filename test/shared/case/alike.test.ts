import { foldAlike, likeness } from '@shared/case/alike'
import { asId, type CarrierId } from '@shared/ids'
import { describe, expect, test } from 'vitest'

const text = '约好下午两点，等了四十分钟没人来，电话也没人接'
const told = (id: string, own: object = {}) => ({
  id,
  carrierId: asId<CarrierId>('station-a'),
  ground: 'missed-appointment' as const,
  state: 'filed',
  text,
  ...own,
})
const ids = (folds: ReturnType<typeof foldAlike<ReturnType<typeof told>>>) =>
  folds.map(({ first, others }) => [first.id, ...others.map(({ id }) => id)])

describe('how much two texts have in common', () => {
  test('all, whatever the marks, widths and cases', () => {
    expect(likeness(text, text)).toBe(1)
    expect(likeness('Ａ４ 纸 100 张！', 'a4纸100张')).toBe(1)
  })
  test('nothing; and a share of the pairs of characters', () => {
    expect(likeness('收了费', '态度差')).toBe(0)
    expect(likeness('一二三', '一二四')).toBeCloseTo(1 / 3)
    expect(likeness('一', '一')).toBe(1)
    expect(likeness('', '…')).toBe(1)
  })
  test('a few words changed is still the same; another story is not', () => {
    expect(likeness(text, `${text}。请查`)).toBeGreaterThanOrEqual(0.8)
    expect(likeness(text, '工作人员说话很冲，让我去别的地方办，材料也没看')).toBeLessThan(0.2)
  })
})

describe('folding', () => {
  test('what says the same of the same carrier lies behind the first; nothing is lost, the order stays', () => {
    const all = [
      told('1'),
      told('2', { text: '收了两百元' }),
      told('3'),
      told('4', { carrierId: asId<CarrierId>('station-b') }),
      told('5', { ground: 'fees' }),
      told('6', { text: `${text}！` }),
      told('7', { state: 'heard' }),
    ]
    expect(ids(foldAlike(all))).toEqual([['1', '3', '6'], ['2'], ['4'], ['5'], ['7']])
  })
  test('is measured against the first, so that a chain of small changes does not grow together', () => {
    const long = [...Array(40).keys()].map((n) => String.fromCodePoint(0x4e00 + n)).join('')
    const drift = (n: number) => told(String(n), { text: long.slice(n * 4, n * 4 + 24) })
    expect(ids(foldAlike([0, 1, 2, 3].map(drift)))).toEqual([['0'], ['1'], ['2'], ['3']])
  })
})
