import type { LocalDate } from '@shared/calendar/local-date'
import { queues } from './queues'

/** Two decimals: near the line they decide. */
const figure = (hundredths: number) => (hundredths / 100).toFixed(2)

/** 积分: each station's standing and ledger, as the city sees it. */
export const stations = {
  list: '服务站',
  counted: (count: number) => `${count} 家`,
  search: '找服务站',
  passed: (count: number, passed: number, threshold: number) => `${count} 家，${passed} 家已过 ${threshold / 100} 分线`,
  cycle: (label: string, from: LocalDate, to: LocalDate) => `${label}（${from} 至 ${to}）`,
  total: figure,
  margin: (total: number, threshold: number) =>
    total >= threshold ? `多 ${figure(total - threshold)}` : `差 ${figure(threshold - total)}`,
  checking: (count: number) => `在核实 ${queues.count(count)} 笔`,
  noneChecking: '无',
  unknown: '…',
  others: (count: number) => `不在上面名单里、有扣分要办的 ${count} 家`,
  othersNote: '其他类型的机构，或者页面还没有填好的。',
  columns: ['服务站', '区', '折算前', '总分', '离及格线', '在核实'],
  orders: { near: '离及格线近的在前', high: '分高的在前', name: '按名称' },
  none: (text: string, district: string | null) =>
    text === '' ? `${district ?? '全市'}还没有服务站` : `${district ?? ''}没有名字里带“${text}”的服务站`,
  gone: { title: '没有这家服务站', text: '可能已经撤下，或者地址不完整。', exit: '看全部' },
  standing: '得分',
  standingOf: '资格',
  ledger: '台账',
  evidence: '佐证',
  file: (kind: string, fingerprint: string) => `${kind} ${fingerprint}`,
  noEvidence: '没有佐证文件',
  reverse: {
    open: '撤回这一笔',
    title: (item: string, amount: string) => `撤回：${item} ${amount} 分`,
    text: '台账添一行，原来的行不改。要由没有经手这一笔、和它没有关系的人撤回，只能撤回一次。服务站会收到消息。',
    reason: '为什么撤回',
    hint: '查到了什么。服务站看得到',
    missing: '写明为什么撤回。',
    submit: '撤回',
  },
  reversalNote: '更正用新的一行，原来的行不改。',
}
