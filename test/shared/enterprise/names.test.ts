import { decideConfirmName } from '@shared/enterprise/decide-confirm-name'
import { doubtIn, isSameName } from '@shared/enterprise/doubt-in-name'
import { isNameMixed, nameSkeleton } from '@shared/enterprise/name-skeleton'
import { asId, type EnterpriseId } from '@shared/ids'
import { describe, expect, it, test } from 'vitest'
import { enterprises } from '../../../demo/index'
import { ordinaryNames } from './ordinary-names'

const [mine, another] = [asId<EnterpriseId>('e_1'), asId<EnterpriseId>('e_2')]

describe('an ordinary Chinese name', () => {
  it('is not taken for a mixture, and not for another', () => {
    expect(ordinaryNames.length).toBeGreaterThan(100)
    expect(new Set(ordinaryNames).size).toBe(ordinaryNames.length)
    expect([...ordinaryNames, ...enterprises.map(({ name }) => name)].filter(isNameMixed)).toEqual([])
    const skeletons = new Map<string, string>()
    const alike = ordinaryNames.flatMap((name) => {
      const other = skeletons.get(nameSkeleton(name))
      skeletons.set(nameSkeleton(name), name)
      return other ? [[name, other]] : []
    })
    expect(alike).toEqual([])
  })
})

describe('looks like another', () => {
  test.each([
    ['kana for 工', '禾木精エ有限公司', '禾木精工有限公司'],
    ['kana for 力', '一カ科技', '一力科技'],
    ['kana for 口', 'ロ福食品', '口福食品'],
    ['the long sign for 一', 'ー力科技', '一力科技'],
    ['a Cyrillic letter', 'АBC科技', 'ABC科技'],
    ['a figure for a letter', 'Al科技', 'A1科技'],
    ['nought for O', 'O2O科技', '020科技'],
    ['case', 'IBM科技', 'ibm科技'],
    ['a small L for a capital i', 'lBM科技', 'IBM科技'],
    ['full width', 'ＡＢＣ科技', 'ABC科技'],
    ['brackets', '禾木(北京)科技', '禾木（北京）科技'],
    ['spaces and dots', '禾木 · 精工', '禾木精工'],
    ['a radical for the character', '⼯美科技', '工美科技'],
  ])('%s', (_, copy, name) => {
    expect(copy).not.toBe(name)
    expect(nameSkeleton(copy)).toBe(nameSkeleton(name))
    expect(doubtIn(copy, mine, another)).toBe('copy')
  })
  it('but not what only sounds or means alike', () => {
    for (const [one, other] of [
      ['禾木精工', '和木精工'],
      ['一力科技', '二力科技'],
      ['北京禾木', '上海禾木'],
    ] as const)
      expect(nameSkeleton(one)).not.toBe(nameSkeleton(other))
  })
})

describe('mixes writings', () => {
  test.each(['禾木精エ', '一カ科技', 'ロ福食品', 'ー力科技', 'АBC科技', 'Αlpha科技', '禾木Ⲟ', 'ɑbc科技', '한국科技'])(
    '%s',
    (name) => {
      expect(isNameMixed(name)).toBe(true)
      expect(doubtIn(name, mine, null)).toBe('mixed')
    },
  )
  test.each(['Café 北京', '３Ｍ中国', '№1科技', 'Ｏ２Ｏ', '第㈠公司', 'A·B', 'キヤノン'])('%s does not', (name) => {
    expect(isNameMixed(name)).toBe(false)
  })
})

it('a name is looked at again when it is another to the eye', () => {
  expect(isSameName('禾木（北京）', '禾木 (北京)')).toBe(true)
  expect(isSameName('禾木精工', '禾木精エ')).toBe(false)
  expect(isSameName('禾木', '禾森')).toBe(false)
  expect(doubtIn('禾木', mine, mine)).toBeNull()
})

it('an officer looks once', () => {
  expect(decideConfirmName({ doubtful: true })).toEqual({ accepted: true })
  expect(decideConfirmName({ doubtful: false })).toMatchObject({ code: 'WRONG_STATE', data: { state: 'confirmed' } })
})
