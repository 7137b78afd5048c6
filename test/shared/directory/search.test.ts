import { instantOf } from '@shared/calendar/beijing'
import type { Carrier } from '@shared/directory/carrier'
import { makeGuess } from '@shared/directory/guess'
import { phrases } from '@shared/directory/phrases'
import { makeSearch } from '@shared/directory/search'
import { meaningLabel } from '@shared/directory/synonyms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { service } from '../../../demo/services'
import { directoryOn } from './directory-of'

const now = instantOf('2026-11-20T10:00:00+08:00')
const directory = directoryOn(carriers, now)
const search = makeSearch(directory, makeGuess(phrases, directory.readings))
const found = (query: string, which?: 'named' | 'elsewhere') => {
  const { place } = search(query)
  const ats = which ? place[which] : [...place.named, ...place.elsewhere]
  return ats.toSorted((a, b) => a - b).map((at) => directory.carriers[at]!.id)
}
const labels = (query: string) => [...new Set(search(query).words.map(({ means }) => meaningLabel(means)))]

describe('search', () => {
  it.each([
    ['a name', '青禾路'],
    ['a name with its kind', '青禾路专精特新服务站'],
    ['a former name', '青禾路中小企业服务点'],
    ['pinyin', 'qinghelu'],
    ['pinyin with spaces', 'Qing He Lu'],
    ['initials', 'qhl'],
    ['full-width letters', 'ｑｈｌ'],
    ['an unfinished syllable', 'qinghel'],
  ])('finds a carrier by %s, and nothing besides', (_, query) => expect(found(query)).toEqual(['station-a']))

  it('finds by service, also in pinyin', () => {
    expect(found('首贷辅导')).toContain('station-a')
    expect(found('shoudaifudao')).toEqual(
      ['home-xicheng', 'station-a', 'station-d', 'home-daxing', 'platform-shunyi'].sort(byPlace),
    )
    expect(found('数字化诊断')).toContain('station-j')
  })

  it('finds by address', () => {
    expect(found('惠企街')).toEqual(
      carriers
        .filter(({ kind }) => kind === 'window')
        .map(({ id }) => id)
        .sort(byPlace),
    )
  })

  it('finds by speciality, also where no service is on offer yet', () => {
    expect(rankOfStationA({ services: [], specialities: ['overseas'] }, '出海')).toBe('other')
    expect(rankOfStationA({ services: [], specialities: ['finance'] }, '出海')).toBeNull()
  })

  it.each([
    ['法律咨询', 'legal'],
    ['研发创新', 'innovation'],
    ['投融资对接', 'finance'],
    ['政策触达', 'outreach'],
  ] as const)(
    'finds by %s, a word of the texts, who states it and offers no service with that word',
    (query, states) => {
      expect(rankOfStationA({ services: [], specialities: [states] }, query)).toBe('other')
      expect(rankOfStationA({ services: [], specialities: ['space'] }, query)).toBeNull()
    },
  )

  it('finds a service by a word in its name that usually means another category', () => {
    const loan = service('first-loan', { name: '专利质押贷款' })
    expect(rankOfStationA({ services: [loan] }, '专利')).toBe('other')
  })

  it.each([
    ['缺钱', '融资促进'],
    ['缺周转资金', '融资促进'],
    ['被拖欠货款', '法律服务'],
    ['货款被拖欠', '法律服务'],
    ['招不到人', '人力资源'],
    ['想报专精特新', '企业培育'],
    ['法律咨询', '法律服务'],
    ['研发创新', '科技创新'],
    ['rongzi', '融资促进'],
    ['小微之家', '小微企业之家'],
    ['赋能中心', '区级服务窗口'],
    ['海淀', '海淀区'],
    ['haidian', '海淀区'],
    ['亦庄', '经开区'],
  ])('understands %s as %s', (query, label) => {
    expect(labels(query)).toEqual([label])
    expect(found(query).length).toBeGreaterThan(0)
  })

  it('understands a sentence, and says what it left aside', () => {
    const answer = search('我们公司货款被拖欠怎么办')
    expect(answer.unused).toEqual([])
    expect(search('火星人货款被拖欠怎么办').unused).toEqual(['火星人'])
    expect(found('我们公司货款被拖欠怎么办')).toEqual(found('货款被拖欠'))
  })

  it('narrows by place, kind and problem together, with or without spaces', () => {
    const expected = ['station-a', 'station-c']
    for (const query of ['海淀 服务站 缺钱', '海淀服务站缺钱', '缺钱，海淀区的服务站'])
      expect(found(query)).toEqual(expected)
  })

  it('gives up pieces that fit nothing together rather than answering with nothing', () => {
    const answer = search('海淀区 星渡街')
    expect(answer.unused).toEqual(['星渡街'])
    expect(found('海淀区 星渡街')).toEqual(found('海淀区'))
  })

  it('helps who is still typing, also by initials', () => {
    expect(labels('招不')).toEqual(['人力资源'])
    expect(labels('zbdr')).toEqual(['人力资源'])
    expect(found('zbdr')).toEqual(found('招不到人'))
  })

  it.each([
    ['another character', '青和路'],
    ['one left out', '青路专精'],
    ['one too many', '青禾禾路专精'],
  ])('takes %s for a slip, where nothing stands as it was typed', (_, query) => {
    expect(found(query)).toContain('station-a')
    expect(search(query)).toMatchObject({ nearly: [query], unused: [] })
    expect(found('青禾路')).toEqual(['station-a'])
    expect(search('青禾路').nearly).toEqual([])
  })

  it('takes a slip in a problem for the problem', () => {
    expect(labels('招不倒人')).toEqual(['人力资源'])
    expect(found('招不倒人')).toEqual(found('招不到人'))
  })

  it('understands a question in words that it does not know, and where it is asked', () => {
    expect(labels('欠我货款两年了')).toEqual(['法律服务'])
    expect(search('欠我货款两年了').unused).toEqual([])
    expect(labels('朝阳有便宜的写字楼租吗')).toEqual(['朝阳区', '空间场所'])
  })

  it('looks for what stands there word for word before it takes it apart', () => {
    expect(found('首贷辅导')).toEqual(
      carriers
        .filter(({ services }) => services.some(({ name }) => name.includes('首贷辅导')))
        .map(({ id }) => id)
        .sort(byPlace),
    )
    expect(found('青禾路 首贷')).toEqual(['station-a'])
    expect(found('青禾路，服务站', 'named')).toEqual(['station-a'])
  })

  it('puts names before the rest', () => {
    expect(found('海淀', 'named')).toEqual(['window-haidian'])
    expect(found('海淀', 'elsewhere')).toContain('station-a')
  })

  it('finds everything for nothing, and nothing for nonsense', () => {
    expect(found('  ')).toHaveLength(carriers.length)
    for (const query of ['zzzz', '龘龘', '🙂', '.*', '\\']) expect(found(query)).toEqual([])
  })

  it('finds every carrier by any stretch of its name', () => {
    const stretch = fc.tuple(fc.constantFrom(...directory.carriers), fc.nat(12), fc.integer({ min: 2, max: 8 }))
    fc.assert(
      fc.property(stretch, ([{ id, name }, from, length]) => {
        const part = name.slice(from, from + length)
        fc.pre(part.length > 1)
        expect(found(part)).toContain(id)
      }),
    )
  })
})

function rankOfStationA(change: Partial<Carrier>, query: string) {
  const changed = carriers.map((each) => (each.id === 'station-a' ? { ...each, ...change } : each))
  const { named, elsewhere } = makeSearch(directoryOn(changed, now))(query).place
  const at = order.indexOf('station-a')
  return named.includes(at) ? 'name' : elsewhere.includes(at) ? 'other' : null
}

const order: string[] = directory.carriers.map(({ id }) => id)
function byPlace(a: string, b: string) {
  return order.indexOf(a) - order.indexOf(b)
}
