import { localDate } from '@shared/calendar/local-date'
import type { Carrier, Title } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import type { DistrictCode } from '@shared/directory/districts'
import type { TextId } from '@shared/law/repeals'
import { carrier } from './build'

/**
 * 特色园区 (K24, pilots of a year), 特色产业集群 and 育新平台 (G26 一, 二). Dates are null where the texts give none, and whether a title still
 * holds is then said by nobody.
 */
const title = (name: string, textId: TextId, note: string): Title => ({
  ...{ title: name, textId, note },
  ...{ from: null, to: null, state: 'not-stated' },
})

/** In the 认定库, for three years; the other 育新平台 are in the 培育库, which is no title. */
const recognised: Title = {
  ...title('未来产业育新平台', 'g26', '认定库'),
  ...{ from: localDate('2026-06-15'), to: localDate('2029-06-14'), state: 'valid' },
}
const inRecognitionPool = 'haidian'

interface Group {
  kind: 'park' | 'cluster' | 'incubator'
  label: string
  titles: readonly Title[]
  first: number
  rows: [DistrictCode, name: string, street: string, Category, ...services: string[]][]
}

const groups: Group[] = [
  {
    kind: 'park',
    label: '特色园区',
    titles: [title('专精特新特色园区（试点）', 'k24', '试点')],
    first: 501,
    rows: [
      ['haidian', '听泉数智', '听泉路', 'digital', 'digital-check', 'space-visit', 'cloud-start'],
      ['jingkai', '弧光聚链', '弧光街', 'market', 'buyer-match', 'space-visit'],
      ['chaoyang', '望潮资本', '望潮路', 'finance', 'equity-talk', 'space-visit'],
      ['daxing', '青囊生态', '青囊路', 'transfer', 'transfer-match', 'pilot-test', 'space-visit'],
      ['shijingshan', '燧石人才', '燧石路', 'talent', 'hiring', 'space-visit'],
    ],
  },
  {
    kind: 'cluster',
    label: '特色产业集群',
    titles: [title('中小企业特色产业集群', 'c23', '')],
    first: 551,
    rows: [
      ['haidian', '知微传感器', '知微路', 'innovation', 'lab-open', 'buyer-match', 'policy-advice'],
      ['changping', '百草生物药', '百草路', 'innovation', 'lab-open', 'proof-concept'],
      ['shunyi', '云程零部件', '云程路', 'market', 'buyer-match', 'digital-check'],
      ['fangshan', '素石新材料', '素石路', 'innovation', 'pilot-test', 'lab-open'],
      ['miyun', '澄湖绿色能源', '澄湖路', 'innovation', 'pilot-test', 'policy-advice'],
    ],
  },
  {
    kind: 'incubator',
    label: '未来产业育新平台',
    titles: [],
    first: 601,
    rows: [
      ['haidian', '星穹智能', '星穹路', 'transfer', 'proof-concept', 'equity-talk', 'growth-plan'],
      ['huairou', '量尺', '量尺路', 'transfer', 'proof-concept', 'lab-open'],
      ['jingkai', '灵枢机器人', '灵枢街', 'innovation', 'pilot-test', 'transfer-match'],
      ['changping', '萤火细胞', '萤火路', 'transfer', 'proof-concept', 'lab-open'],
      ['yanqing', '低云航空', '低云路', 'innovation', 'pilot-test', 'growth-plan'],
    ],
  },
]

export const places: Carrier[] = groups.flatMap(({ kind, label, titles, first, rows }) =>
  rows.map(([district, name, street, speciality, ...services], i) =>
    carrier({
      id: `${kind}-${district}`,
      kind,
      name: `${name}${label}`,
      district,
      street,
      line: first + i,
      open: 'office',
      specialities: [speciality],
      services,
      ...(kind !== 'incubator'
        ? { titles }
        : district === inRecognitionPool
          ? { titles: [recognised] }
          : { inPool: true }),
    }),
  ),
)
