import { categories, categoryIds } from '@shared/directory/categories'
import { asPinyin, firstLetters, type Readings, readingsOf, spells, typing } from '@shared/directory/pinyin'
import table from '@shared/directory/pinyin.json'
import { patternOf, stretchesOf } from '@shared/directory/stretches'
import { vocabulary } from '@shared/directory/synonyms'
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'

const readings = readingsOf(table)
const plain = (sound: string) => sound.replace(/ü/g, 'v')
const soundsLike = (char: string) => (readings.get(char) ?? []).map(([syllable]) => syllable)
const typesPartOf = (text: string, letters: string, known: Readings = readings) =>
  typing(known, letters).texts(stretchesOf([text.toLowerCase()]), firstLetters(known).get(letters.charAt(0))!).length >
  0
const isHan = (char: string) => /\p{Script=Han}/u.test(char)

describe('the table of readings', () => {
  it('gives every character the reading pinyin-pro gives it, and no other than pinyin-pro knows', () => {
    expect(readings.size).toBe(6763)
    for (const char of readings.keys()) {
      const sounds = soundsLike(char)
      expect(sounds).toContain(plain(pinyin(char, { toneType: 'none' })))
      const known = pinyin(char, { toneType: 'none', multiple: true, type: 'array' }).map(plain)
      for (const sound of sounds)
        expect([...known, ...known.map((each) => each.replace(/^([ln])ve$/, '$1ue'))]).toContain(sound)
    }
  })

  it('has the reading that a character has in its place, for every word of the town and of search', () => {
    const texts = [
      ...carriers.flatMap(({ name, formerNames, services }) => [
        name,
        ...formerNames,
        ...services.map((each) => each.name),
      ]),
      ...vocabulary.map(([word]) => word),
      ...categoryIds.map((id) => categories[id].label),
      ...['银行网点', '长城', '重庆', '朝阳', '音乐', '调解', '会计', '大厦', '率先', '校对', '参加', '都市', '巷口'],
    ]
    for (const text of texts) {
      const chars = [...text].filter(isHan)
      const inPlace = pinyin(chars.join(''), { toneType: 'none', type: 'array' }).map(plain)
      chars.forEach((char, i) => {
        expect(soundsLike(char), `${char} in ${text}`).toContain(inPlace[i])
      })
    }
  })
})

describe('typing a name in letters', () => {
  it.each([
    'qinghelu',
    'qhl',
    'qinghl',
    'qhelu',
    'qinghel',
    'qin',
    'luzhua',
    'helu',
    'hl',
    'luzhuanjing',
    'lzhjtx',
    'lzjtx',
  ])('%s finds 青禾路专精特新服务站', (letters) => expect(typesPartOf('青禾路专精特新服务站', letters)).toBe(true))

  it.each(['qinglu', 'hql', 'qx', 'inghe', 'qinghelux', 'zhanx'])('%s does not', (letters) =>
    expect(typesPartOf('青禾路专精特新服务站', letters)).toBe(false),
  )

  it('knows characters with two readings, and leaves Latin letters and figures as they are', () => {
    for (const letters of ['yinhang', 'yinxing', 'yh', 'yx']) expect(typesPartOf('银行', letters)).toBe(true)
    for (const letters of ['chongqing', 'zhongqing', 'cq', 'zq']) expect(typesPartOf('重庆', letters)).toBe(true)
    expect(typesPartOf('创业A座', 'chuangyeazuo')).toBe(true)
    expect(typesPartOf('绿地', 'lvdi')).toBe(true)
  })

  it('tells the start from the middle, and the whole from a part', () => {
    expect(typing(readings, 'helu').types(patternOf('青禾路'), 0)).toBe(false)
    expect(typing(readings, 'qh').types(patternOf('青禾路'), 0)).toBe(true)
    expect(spells(readings, '融资', 'rongzi')).toBe(true)
    for (const letters of ['rongz', 'rz', 'rongzii', 'zi']) expect(spells(readings, '融资', letters)).toBe(false)
  })

  it('takes two letters or more for pinyin, and nothing else', () => {
    expect(asPinyin("qing he'lu")).toBe('qinghelu')
    expect(asPinyin('lü di')).toBe('lvdi')
    for (const text of ['q', 'qing禾', '12', '', 'a'.repeat(41)]) expect(asPinyin(text)).toBeNull()
  })

  it('answers at once for letters that could be read in many ways', () => {
    const sounds = readingsOf({ a: '阿', an: '安', ang: '昂', n: '嗯', g: '哥' })
    const text = '阿安昂嗯哥'.repeat(8)
    expect(typesPartOf(text, `${'ang'.repeat(13)}z`, sounds)).toBe(false)
  }, 1000)
})
