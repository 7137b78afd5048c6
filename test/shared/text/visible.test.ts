import { isNameVisible, isTextVisible } from '@shared/text/visible'
import { describe, expect, it, test } from 'vitest'

const within = (character: string) => `禾木${character}精工`
const bidi = [
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
]
const named = (character: string) => character.codePointAt(0)!.toString(16)

describe('a name', () => {
  test.each(
    [
      ...bidi,
      // no width: space, joiners, word joiner, soft hyphen, byte order mark, tag
      ...['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u{e0041}'],
      // control, a line within a name, separators
      ...['\0', '\u0007', '\u001b', '\n', '\t', '\u0085', '\u2028', '\u2029'],
      // private, unassigned, half a character
      ...['\ue000', '\u{f0000}', '\u0378', '\ufffe', '\ud800'],
      // fillers and blanks
      ...['\u115f', '\u1160', '\u3164', '\uffa0', '\u2800', '\u034f', '\u17b4', '\u180e'],
    ].map((character) => [named(character), character]),
  )('with U+%s is refused', (_, character) => {
    expect(isNameVisible(within(character))).toBe(false)
  })
  test.each([
    ['a selector that follows no Chinese character', 'A\ufe0f'],
    ['a selector alone', '\ufe0f'],
    ['three marks on one letter', 'a\u0301\u0302\u0303'],
    ['a mark on nothing', '\u0301禾木'],
    ['a mark on a space', '禾木 \u0301'],
  ])('with %s is refused', (_, name) => {
    expect(isNameVisible(name)).toBe(false)
  })
  test.each([
    '北京禾木精工科技有限公司',
    '禾木（北京）科技有限公司 第一分公司',
    'ABC·3M 中国有限公司',
    '葛\u{e0100}城科技',
    '𠮷野家',
    '阿卜杜拉·买买提',
    'Nguyễn Văn',
    'Zoë',
    '现场 1（签到）.jpg',
    'キヤノン',
  ])('%s is one', (name) => {
    expect(isNameVisible(name.normalize('NFC'))).toBe(true)
  })
})

describe('a sentence', () => {
  test.each([...bidi, '\0', '\u0007', '\u001b', '\ud800'].map((character) => [named(character), character]))(
    'with U+%s is refused',
    (_, character) => {
      expect(isTextVisible(within(character))).toBe(false)
    },
  )
  it('keeps its lines, its tabs and its emoji', () => {
    for (const text of ['第一行\n第二行\t数', '👨‍👩‍👧 来了', '👍🏽❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم'])
      expect([text, isTextVisible(text)]).toEqual([text, true])
  })
})
