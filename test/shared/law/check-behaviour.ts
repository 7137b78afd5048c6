import { addDays, type LocalDate, localDate } from '@shared/calendar/local-date'
import type { CarrierKind } from '@shared/directory/kinds'
import type { TextDates } from '@shared/law/starts'
import type { Law } from './modules'
import { sources } from './sources'

const PUBLISHED = localDate('2026-03-01')
const dates: TextDates = { g26PublishedOn: PUBLISHED, d22Starts: 'signed', k24Starts: 'signed' }

/** Kind, day, answer: the days on either side of each change, as the documents give them. */
const governed: readonly [CarrierKind, string, string][] = [
  ['station', '2023-12-31', 'none'],
  ['station', '2024-01-01', 'not-in-sources 京经信发〔2024〕51号'],
  ['station', '2026-02-28', 'not-in-sources 京经信发〔2024〕51号'],
  ['station', '2026-03-01', 'in-force g26 2026-03-01'],
  ['cluster', '2022-12-31', 'none'],
  ['cluster', '2023-01-01', 'date-unknown c23'],
  ['cluster', '2026-02-28', 'date-unknown c23'],
  ['cluster', '2026-03-01', 'in-force g26 2026-03-01'],
  ['incubator', '2017-01-01', 'not-in-sources not stated'],
  ['incubator', '2026-02-28', 'not-in-sources not stated'],
  ['incubator', '2026-03-01', 'in-force g26 2026-03-01'],
  ['platform', '2018-12-31', 'none'],
  ['platform', '2019-01-01', 'not-in-sources 京经信发〔2019〕51 号'],
  ['platform', '2022-05-18', 'not-in-sources 京经信发〔2019〕51 号'],
  ['platform', '2022-05-19', 'in-force d22 2022-05-19'],
  ['platform', '2026-02-28', 'in-force d22 2022-05-19'],
  ['platform', '2026-03-01', 'none since g26 repealed d22 on 2026-03-01'],
  ['base', '2021-12-31', 'none'],
  ['base', '2022-01-01', 'not-in-sources 京经信发〔2022〕38号'],
  ['base', '2026-02-28', 'not-in-sources 京经信发〔2022〕38号'],
  ['base', '2026-03-01', 'none since g26 repealed base2022 on 2026-03-01'],
  ['park', '2024-06-23', 'none'],
  ['park', '2024-06-24', 'in-force k24 2024-06-24'],
  ['park', '2030-01-01', 'in-force k24 2024-06-24'],
  ['home', '2025-06-01', 'none'],
  ['window', '2026-06-01', 'none'],
  ['hub', '2026-06-01', 'none'],
]

export function governingFindings(law: Law): string[] {
  const later = law.timeline.governing('station', PUBLISHED, { ...dates, g26PublishedOn: addDays(PUBLISHED, 1) })
  const moved = later.state === 'not-in-sources' ? [] : ['the operator’s day of publication does not move the start']
  const wrong = governed.flatMap(([kind, day, expected]) => {
    const said = told(law, kind, localDate(day))
    return said === expected ? [] : [`${kind} on ${day}: ${said}, not ${expected}`]
  })
  return [...moved, ...wrong]
}

function told(law: Law, kind: CarrierKind, day: LocalDate): string {
  const answer = law.timeline.governing(kind, day, dates)
  switch (answer.state) {
    case 'in-force':
      return `in-force ${answer.instrument} ${answer.since}`
    case 'date-unknown':
      return `date-unknown ${answer.instrument}`
    case 'not-in-sources':
      return `not-in-sources ${answer.text.number}`
    case 'none':
      return answer.repealed
        ? `none since ${answer.repealed.by} repealed ${answer.repealed.text} on ${answer.repealed.on}`
        : 'none'
  }
}

/** Library entries on a day: title, number, issuer, date, status, sentence. */
const listed: Record<string, readonly string[]> = {
  '2026-11-20': [
    '《北京市中小企业服务载体建设指引(试行)》|京经信发〔2026〕9号|北京市经济和信息化局|2026-03-01|in-force|现行有效，自 2026-03-01 起施行（《建设指引》发布之日由运营方设定）',
    '《北京市促进中小企业特色产业集群发展管理办法(暂行)》|京经信发〔2023〕82号|null|null|repealed|已于 2026-03-01 被京经信发〔2026〕9号废止；施行日期来源未载',
    '《北京市中小企业公共服务体系提质增效工作方案（征求意见稿）》|null|null|null|draft|征求意见稿，来源中未见正式印发；只供了解，不作依据',
    '《北京市中小企业公共服务示范平台管理办法》|京经信发〔2022〕37号|北京市经济和信息化局|2022-05-19|repealed|已于 2026-03-01 被京经信发〔2026〕9号废止',
    '《北京市经济和信息化局关于开展北京市专精特新特色园区（试点）建设工作的通知》|null|北京市经济和信息化局|2024-06-24|closed|申报已于 2024-07-20 24:00 截止；未见废止',
  ],
}

export function libraryFindings(law: Law): string[] {
  return Object.entries(listed).flatMap(([day, expected]) => {
    const said = law.library
      .libraryOn(localDate(day), dates)
      .map((entry) =>
        [entry.title, entry.number, entry.issuer, entry.date, entry.status, entry.statusText].map(String).join('|'),
      )
    return expected.filter((line, i) => line !== said[i]).map((line, i) => `${day} ${i}: not “${line}”`)
  })
}

/** Titles, numbers and dates of the texts are printed in the sources, and so are those of the texts that are absent. */
export function printedFindings(law: Law): string[] {
  const own = Object.values(law.instruments.instruments).flatMap(({ id, title, number, numberFrom, signedOn }) => [
    [sources[id].replaceAll(' ', ''), title.replace(/^《|》$/g, '')],
    [numberFrom?.quote ?? sources[id], number],
    [sources[id].replaceAll(' ', ''), signedOn === 'not stated' ? signedOn : spoken(signedOn)],
  ])
  const absent = Object.values(law.repeals.absentTexts).flatMap(({ title, number, knownFrom }) => [
    [knownFrom.quote, title],
    [knownFrom.quote, number],
  ])
  return [...own, ...absent]
    .filter(([text, words]) => words !== 'not stated' && !text!.includes(words!))
    .map(([, words]) => `not printed: ${words}`)
}

const spoken = (date: LocalDate) => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The ids of the instruments, and each instrument under its own. */
export function idFindings({ basis, instruments }: Law): string[] {
  const listed = Object.entries(instruments.instruments)
  const wrong = listed.filter(([key, { id }]) => id !== key).map(([key]) => `${key} has another id`)
  const missing = basis.instrumentIds.filter((id) => !Object.hasOwn(instruments.instruments, id))
  return [...wrong, ...missing.map((id) => `no instrument ${id}`)]
}
