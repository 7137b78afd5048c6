import { passages } from '@shared/law/library'
import { describe, expect, it } from 'vitest'
import { codeComplete, codeHint, codeOf } from '@/features/enterprise/code-hint'
import { progressOf } from '@/features/service/progress'
import { isHeading, openingOf, paragraphsOf } from '@/packages/policy/policy/passage'

const good = '91990000MA00DEM14N'

describe('统一社会信用代码 while it is typed', () => {
  it('takes small letters, spaces and dashes as people paste them, and no more than 18', () => {
    expect(codeOf(' 9199 0000-ma00dem14n 99')).toBe(good)
  })

  it('says how many are still missing, at every length', () => {
    expect(codeHint('')).toEqual({ hint: '营业执照上的 18 位' })
    expect(Array.from({ length: 17 }, (_, i) => codeHint(good.slice(0, i + 1)))).toEqual(
      Array.from({ length: 17 }, (_, i) => ({ hint: `还差 ${17 - i} 位` })),
    )
    expect(codeHint(good)).toEqual({ hint: '位数和校验位都对' })
  })

  it.each([...'IOSVZ', '中', '*'])('names %s, which no code has, at once', (symbol) => {
    expect(codeHint(`91${symbol}`)).toEqual({ problem: `“${symbol}”不会出现在代码里。没有 I、O、S、V、Z。` })
  })

  it('wants digits where the region stands, and only there', () => {
    expect(codeHint('91A').problem).toContain('第 3 到 8 位')
    expect(codeHint('9100000A').problem).toContain('第 3 到 8 位')
    expect(codeHint('AA990000A').problem).toBeUndefined()
  })

  it('knows that no region is 000000, as soon as it is there', () => {
    expect(codeHint('91000000').problem).toContain('000000')
    expect(codeHint('91000000MA00DEM145').problem).toContain('000000')
    expect(codeComplete('91000000MA00DEM145')).toBe(false)
    expect(codeHint('9100000').problem).toBeUndefined()
  })

  it('warns of a check symbol that fails, and still lets it be sent', () => {
    const off = good.replace(/N$/, 'M')
    expect(codeHint(off).problem).toContain('校验位对不上')
    expect([good, off, good.slice(1)].map(codeComplete)).toEqual([true, true, false])
  })
})

describe('a record on the enterprise’s side', () => {
  it('waits, is confirmed, rated or denied; a denial outweighs everything', () => {
    const progress = (confirmation: 'confirmed' | 'denied' | null, rated: boolean) =>
      progressOf({ confirmation, rated })
    expect([
      progress(null, false),
      progress('confirmed', false),
      progress('confirmed', true),
      progress('denied', false),
    ]).toEqual(['waiting', 'confirmed', 'rated', 'denied'])
  })
})

describe('a text to read', () => {
  it('knows a heading from a short article', () => {
    expect(isHeading({ article: '第一章', text: '第一章 总则' })).toBe(true)
    expect(isHeading({ article: '第十九条', text: '第十九条 本办法自发布之日起施行。' })).toBe(false)
    expect(isHeading({ article: '标题', text: '某局\n关于印发《某办法》的通知' })).toBe(true)
    expect(isHeading({ article: '落款', text: '某局\n2026年3月1日' })).toBe(false)
  })

  it('takes a first line that names the others out of the paragraphs, but not a signature', () => {
    expect(paragraphsOf({ article: '一', text: '一、工作思路\n坚持试点先行。\n稳步推进。' })).toEqual({
      title: '一、工作思路',
      paragraphs: ['坚持试点先行。', '稳步推进。'],
    })
    for (const text of ['第一条 为了发展，制定本办法。', '某局\n2026年3月1日', '(一)要求,如下:\n1.独立法人;'])
      expect(paragraphsOf({ article: '一', text }).title).toBeNull()
  })

  it('loses no word of any of the texts', () => {
    for (const passage of Object.values(passages)
      .flat()
      .map(({ at, paragraphs }) => ({ article: at, text: paragraphs.join('\n') }))) {
      const { title, paragraphs } = paragraphsOf(passage)
      expect([...(title === null ? [] : [title]), ...paragraphs].join('\n')).toBe(passage.text)
      expect(openingOf(passage)).not.toBe('')
    }
  })

  it('opens a passage with its first words, without its own number', () => {
    expect(openingOf({ article: '第二条', text: '第二条 本办法所称集群，是……' })).toBe('本办法所称集群')
    expect(openingOf({ article: '一', text: `一、${'长'.repeat(30)}` }, 10)).toBe(`${'长'.repeat(10)}…`)
  })
})
