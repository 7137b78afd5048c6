import { type Bounded, bounds } from '../plan/bounds'
import type { PlanFault } from '../plan/faults'
import type { Plan } from '../plan/plan'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const called: Record<Bounded, [what: string, unit: string]> = {
  services: ['服务', '项'],
  lanes: ['人员和房间', '个'],
  closures: ['临时变动', '条'],
  intervals: ['一天里的时段', '段'],
  minutes: ['每次时长', '分钟'],
  buffer: ['两次之间的间隔', '分钟'],
  notice: ['提前预约的时间', '分钟'],
  freeUntil: ['不记临时取消的期限', '分钟'],
  horizon: ['可约的天数', '天'],
  capacity: ['一场的人数', '家'],
  reserved: ['留给专精特新企业的席位', '个'],
  perEnterprise: ['每家企业同时能约的次数', '次'],
  closed: ['一条临时变动', '天'],
  bring: ['要带的材料', '样'],
  questions: ['约的时候问的', '题'],
  choices: ['一题的选项', '个'],
}

const said: Record<Exclude<PlanFault['kind'], 'bounds'>, string> = {
  week: '一周要有七天。',
  order: '开始要早于结束。',
  overlap: '两段时间重叠了，或者先后反了。',
  'closure-order': '开始那天要不晚于结束那天。',
  'closure-overlap': '有一天已经另有变动，改那一条。',
  reason: '写一句原因，企业看得到。',
  name: '还没有名称。',
  id: '编号只能用字母、数字和短横。',
  twice: '编号和别的重了。',
  modes: '至少选一种方式。',
  fee: '写明收不收费、收多少。',
  nobody: '有一组里没有人或房间，选至少一个。',
  'unknown-lane': '要用的人或房间已经不在了，重新选。',
  'lane-in-two': '同一个人或房间选了两次。',
  until: '恢复那天要晚于开始那天。',
  gone: '服务不能删除，有预约和记录要靠它；不做了就下架。',
  question: '有一题还没有写问什么。',
  'question-twice': '有两题问的一样。',
  choice: '有的选项空着，或者两个一样。',
  papers: '不要问身份证、银行卡这些号码和密码，要看的当面看。',
  'all-reserved': '不能全留，至少有 1 个席位给所有企业。',
  'notice-beyond': '要提前的时间比可约的天数还长，谁都约不上。',
}

/** Where it is and what is wrong, in a sentence. */
export function faultText({ part, of, kind, bound }: PlanFault, plan: Plan): string {
  const sentence = kind === 'bounds' && bound ? tooMany(bound) : said[kind as keyof typeof said]
  const where = whereOf(part, of, plan)
  return where ? `${where}：${sentence}` : sentence
}

function tooMany(bound: Bounded): string {
  const [what, unit] = called[bound]
  const { least, most } = bounds[bound]
  return least === 0 ? `${what}最多 ${most} ${unit}。` : `${what}在 ${least} 到 ${most} ${unit}之间。`
}

function whereOf(part: PlanFault['part'], of: string, plan: Plan): string {
  if (of === '') return ''
  if (part === 'hours') return weekdays[Number(of)] ?? ''
  if (part === 'closures') {
    const closure = plan.closures[Number(of)]
    return closure ? `${closure.from.slice(5).replace('-', '月')}日的变动` : ''
  }
  const named = plan[part].find(({ id }) => id === of)?.name.trim()
  return named || (part === 'services' ? '新服务' : '新的人或房间')
}
