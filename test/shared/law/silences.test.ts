import { localDate } from '@shared/calendar/local-date'
import type { Basis } from '@shared/law/basis'
import { basisLine } from '@shared/law/basis-line'
import * as d22 from '@shared/law/d22/conditions'
import * as incubator from '@shared/law/g26/incubator'
import * as pools from '@shared/law/g26/incubator-status'
import * as points from '@shared/law/g26/points'
import * as entry from '@shared/law/g26/station-entry'
import { targets as g26Targets } from '@shared/law/g26/targets'
import { contents } from '@shared/law/index'
import { instruments } from '@shared/law/instruments'
import * as k24 from '@shared/law/k24/conditions'
import { libraryOn, passages } from '@shared/law/library'
import * as p25Shape from '@shared/law/p25/shape'
import { targets as p25Targets } from '@shared/law/p25/targets'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'
import { isCitation, isNode, nodes } from './walk'

/** Rules under the draft, and under nothing else. */
const drafted = [...nodes(contents.p25)].flatMap(([, node]) => (isNode(node.basis) ? [node.basis] : []))

/** Whether 等 follows a list in a quote: its last member, or two members side by side before their enumeration is over. */
const runsOn = (list: readonly unknown[], quote: string): boolean =>
  (list.length > 1 && quote.includes(`${list.at(-1)}等`)) ||
  list.some((one) =>
    list.some((other) => {
      const at = quote.indexOf(`${one}、${other}`)
      return at >= 0 && /^[^,，。;；:：“”]*等/.test(quote.slice(at))
    }),
  )

describe('what the texts leave open is not closed here', () => {
  it('K24’s directions may be consulted, and what they say of a park is no condition', () => {
    expect(k24.directionsChosen).toMatchObject({ force: 'soft', word: '可参考' })
    expect(k24.directions.every((each) => 'force' in each && each.force === 'soft')).toBe(true)
    expect([k24.leadingShareAbove, k24.minIndustrialCapital].filter((each) => 'force' in each)).toEqual([])
  })

  it('K24 四1 is defective print: noted, and read in two ways; so is how far 近三年 reaches', () => {
    expect(instruments.k24.sic.map(({ at }) => at)).toContain('四1')
    expect(Object.values(k24.minYears).map(({ basis }) => basis.kind)).toEqual(['reading', 'reading'])
    expect(Object.values(k24.accidentFree).map(({ basis }) => basis.kind)).toEqual(['reading', 'reading'])
  })

  it('one of two conditions is enough: neither is a condition by itself', () => {
    expect(Object.keys(incubator.foundation.any)).toEqual(['tenants', 'bodies'])
    expect([...nodes(incubator.foundation.any)].filter(([, node]) => 'force' in node)).toEqual([])
    expect(contents.c23.standard.enterprises.value).toHaveProperty('any')
  })

  it('a list that ends in 等 is open, wherever it stands', () => {
    const closed = [...nodes(contents)].flatMap(([path, node]) => {
      const { basis, value, word } = node
      if (!isNode(basis) || !isCitation(basis) || !isNode(value)) return []
      const open = word === '等' || JSON.stringify(value).includes('"等"')
      const cut = [...nodes(value)].some(([, list]) => Array.isArray(list) && runsOn(list, basis.quote))
      return cut && !open ? [path] : []
    })
    expect(closed).toEqual([])
  })

  it('D22 relaxes its conditions for those hosts alone whose results and example stand out', () => {
    expect(d22.relaxedFor.value).toMatchObject({ and: ['服务业绩突出', '示范带动作用明显'] })
  })

  it('G26 asks of a station a figure in every cycle, and that it does well; of an incubator what each sentence of 二（一）6 says', () => {
    expect(points.everyCycle.value).toMatchObject({ per: '计分周期', points: 'not stated' })
    expect(entry.business.value).toMatchObject({ is: '经营状况良好', by: 'judgement' })
    expect(stationEntry.conditions.find(({ id }) => id === 'operating')?.basis).toEqual(entry.business.basis)
    const { paragraphs } = passages.g26.find(({ at }) => at === '二（一）6')!
    const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=。)/))
    const quoted = incubator.abilities.service.map(({ basis }) => ('quote' in basis ? basis.quote : ''))
    expect(quoted.toSorted()).toEqual(sentences.toSorted())
  })

  it('being in a 培育库 is no title', () => {
    expect(pools.cultivationPool.value).toMatchObject({ title: false })
    expect(pools.recognitionPool.value).toMatchObject({ title: true })
  })
})

describe('what is not law does not look like it', () => {
  it('a rule of the draft is of a kind of its own', () => {
    expect(drafted.length).toBeGreaterThan(5)
    expect(drafted.filter(({ kind }) => kind !== 'draft')).toEqual([])
    expect(
      drafted.map((basis) => basisLine(basis as unknown as Basis)).filter((line) => line.startsWith('依据')),
    ).toEqual([])
  })

  it('the day of a repeal says that it rests on a setting', () => {
    const on = libraryOn(localDate('2026-11-20'), { ...defaultValues, g26PublishedOn: localDate('2026-03-02') })
    const repealed = on.filter(({ status }) => status === 'repealed')
    expect(repealed.map(({ id }) => id)).toEqual(['c23', 'd22'])
    for (const { statusText } of repealed) expect(statusText).toMatch(/2026-03-02.*《建设指引》发布之日由运营方设定/)
  })

  it('a target that is striven for says 力争, and a figure has the unit of its print', () => {
    for (const { citation, value, hedge } of [...g26Targets, ...p25Targets]) {
      const strives = new RegExp(`力争[^。]*${value}`).test(citation.quote)
      expect(hedge === '力争', citation.quote).toBe(strives)
    }
    expect(p25Targets.at(-1)).toMatchObject({ what: '意向融资额', unit: '亿' })
  })

  it('names that two texts print differently are noted', () => {
    const noted = (id: 'c23' | 'k24', words: string) =>
      instruments[id].sic.some(({ printed }) => printed.includes(words))
    expect([noted('c23', '《北京市中小企业促进条例》'), noted('k24', '小轻快准')]).toEqual([true, true])
  })

  it('who hangs out a 小微企业之家 is an open list of a draft', () => {
    expect(p25Shape.microHomeHosts).toMatchObject({ force: 'soft', word: '等', basis: { kind: 'draft' } })
  })
})
