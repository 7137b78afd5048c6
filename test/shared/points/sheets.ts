import type { Grid } from '@shared/points/import/grid'

/** A points table as somebody would keep it in a workbook; a text that begins with = is a formula. */
export const sheets: Record<string, string[][]> = {
  表: [
    ['编号', 'official-station'],
    ['版本', '1'],
    ['适用', '专精特新服务站'],
    ['起始日', '2027-01-01'],
    ['周期起始', '10-01'],
    ['折算年度', '2026'],
    ['总分', '150'],
    ['及格线', '80'],
    ['出处', '服务站积分规则表'],
    ['正式', '是'],
  ],
  事项: [
    ['编号', '事项', '类', '分值', '周期上限', '次数上限', '佐证', '服务类别', '方式', '只计一次', '依据'],
    [
      'S-01',
      '政策宣讲',
      '综合',
      '3',
      '15',
      '',
      '活动通知、现场照片 2、全息影像',
      '政策宣传',
      '不限',
      '',
      '附件 4 一 1',
    ],
    ['S-02', '典型案例', '专业', '1~6/0.25', '', '', '', '不限', '不限', '周期', '附件 4 一 2'],
    ['S-03', '融资对接', '专业', '2', '', '10', '签到表', '融资促进', 'onsite、visit', '', '附件 4 二 1'],
    ['K-01', '经查实的企业投诉', '扣分', '−3', '', '', '', '', '', '', '附件 4 三 1'],
  ],
  上限: [
    ['编号', '对象', '每', '分', '次'],
    ['day', '全部', '日、企业', '12', ''],
    ['general', '综合', '', '', '30'],
    ['taken', '扣分', '季', '20', ''],
  ],
}

export const gridsFrom = (from: Record<string, string[][]>): Grid[] =>
  Object.entries(from).map(([name, rows]) => ({
    name,
    rows: rows.map((cells) =>
      cells.map((text) => (text.startsWith('=') ? { text: text.slice(1), formula: true } : { text, formula: false })),
    ),
    cut: false,
  }))

/** The same with one cell changed: 事项!D3. */
export function withCell(cell: string, text: string, from = sheets): Record<string, string[][]> {
  const [, sheet, letter, row] = /^(.+)!([A-Z])(\d+)$/.exec(cell) as unknown as [string, string, string, string]
  const column = letter.charCodeAt(0) - 65
  return {
    ...from,
    [sheet]: from[sheet]!.map((cells, nth) =>
      nth === Number(row) - 1 ? cells.map((old, at) => (at === column ? text : old)) : cells,
    ),
  }
}
