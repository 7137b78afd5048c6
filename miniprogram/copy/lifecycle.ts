import type { Unit } from '@shared/lifecycle/clock'
import type { Side, Turn } from '@shared/lifecycle/procedure'
import { clauses } from './punctuation'

const units: Record<Unit, string> = { 'working-day': '个工作日', day: '天', month: '个月', year: '年' }

/** What the screens of the lifecycle say in the same words. */
export const lifecycle = {
  /** what each thing rests on; only an article has a bar and quotation marks */
  stands: {
    reading: (count: number) => `读法，共 ${count} 种`,
    open: (question: string) => `原文没写清：${question}。`,
    taken: (reading: string) => `现在按“${reading}”办。`,
    others: '看另外的读法',
    sheet: '原文没写清，可以怎么读',
    now: '现在用的',
    by: '用哪一种由市经信局定，定了会留版本和日期。',
    operator: '由运营方设定',
    product: '产品规则',
  },
  quote: (words: string) => `“${words}”`,
  /** 主体资格 and so on: what a passage of conditions is about */
  about: {
    '三（一）1': '主体资格',
    '三（一）2': '经营与信用',
    '三（一）3': '场所与设施',
    '三（一）4': '团队与制度',
    '三（一）5': '综合与专业服务能力',
    '三（三）1': '报名与审核',
    '三（三）3': '变更与动态管理',
  } as Readonly<Record<string, string>>,
  outcomes: {
    met: '满足',
    unmet: '不满足',
    missing: '没填',
    judge: '审核时看',
    noted: '照实注明',
    unexplained: '请说明',
    explained: '已说明',
    passed: '说明可以接受',
  },
  yes: '有',
  no: '没有',
  nothing: '没有填',
  years: (since: string, years: number, months: number) =>
    `${since} 起，到今天 ${clauses([years > 0 && `${years} 年`, `${months} 个月`])}`.replace('，0 个月', ''),
  placed: (name: string, away: string, lng: string, lat: string) =>
    `离${name} ${away}（东经 ${lng} 度，北纬 ${lat} 度）`,
  figure: (value: number, unit: string) => `${value} ${unit}`,
  short: (least: number, value: number, unit: string) =>
    `填的是 ${value} ${unit}，还差 ${Math.round((least - value) * 100) / 100} ${unit}。`,
  firm: '这一句没有留余地，说明理由也不能提交。',
  noted: '这一条不影响提交，由决定的人看。',
  soft: (word: string) => `这一句写的是“${word}”，可以报，要写明情况，由审核员决定。`,
  counts: (met: number, explain: number, unmet: number, judge: number) => ({
    met: `${met} 项满足`,
    explain: explain > 0 && `${explain} 项说明`,
    unmet: unmet > 0 && `${unmet} 项不满足或没填`,
    judge: judge > 0 && `${judge} 项由审核员看`,
  }),
  total: (count: number) => `共 ${count} 项`,
  clock: {
    title: '期限',
    nth: (nth: number, unit: Unit) => (nth <= 0 ? '从第二天算起' : `第 ${nth} ${units[unit]}`),
    left: (left: number, unit: Unit, on: string) => `还有 ${left} ${units[unit]}，到 ${on}`,
    today: '今天到期',
    past: (on: string) => `${on} 到期，已经过了`,
    length: (count: number, unit: Unit) => `期限 ${count} ${units[unit]}`,
    provisional: '暂定',
    why: '那一年的放假安排还没有公布，先按周一到周五算，公布后重算。暂定的日子到了，谁也不算逾期。',
    none: '没有定期限。',
    due: (on: string) => `${on} 到期`,
  },
  sides: {
    applicant: '申请单位',
    holder: '登记的企业',
    district: '区里',
    city: '市经信局',
    officers: '区里或市经信局',
    public: '社会公众',
  } satisfies Record<Turn | Side | 'public', string>,
  draft: '草稿',
  stuck: '眼下没有能办下一步的人：他们都要回避，或者已经办过一步。系统会告诉市级管理员任命一位，期限没有变。',
  number: (number: string) => `编号 ${number}`,
  filedOn: (day: string) => `${day} 提交`,
  openedOn: (day: string) => `${day} 开始填`,
  nth: (before: number) => (before === 0 ? '首次' : `第 ${before + 1} 次`),
  files: {
    title: '材料',
    none: '没有材料。',
    count: (count: number) => `${count} 份`,
    least: (least: number) => `至少 ${least} 份`,
    lacks: (lacks: number) => `还差 ${lacks} 份`,
    enough: (count: number) => `齐了，${count} 份`,
    look: '正在检查',
    broken: '打不开，换一份',
    same: '和别的一样，不重复算',
    removeShort: '删除',
    remove: (name: string) => `删除 ${name}`,
    removed: (name: string) => `删除了“${name}”`,
    restored: (name: string) => `“${name}”放回来了`,
  },
}
