import { formatPoints } from '@shared/copy/points'
import type { QueueState } from '@shared/queue'
import type { CheckFinding } from '@shared/service/denial'
import { queues } from './queues'

const findings: Record<CheckFinding, string> = { stands: '确有其事', 'did-not-happen': '没有发生' }
const follows: Record<CheckFinding, (awarded: number) => string> = {
  stands: () => '记过的分照常计入，没有申请的可以申请',
  'did-not-happen': (awarded) =>
    awarded === 0 ? '不能再申请积分' : `撤回记过的 ${formatPoints(awarded)} 分，不能再申请积分`,
}

/** 核查: services that their enterprise denies. */
export const checks = {
  queue: '核查',
  counted: (state: QueueState, count: number) =>
    queues.counted(count, '条', state === 'waiting' ? '先否认的在前' : '刚查的在前'),
  checkedOn: (date: string) => `${date} 查过`,
  worth: (points: number) => (points === 0 ? '没有记过分' : `记过 ${formatPoints(points)} 分`),
  what: (service: string, enterprise: string) => `${service}·${enterprise}`,
  when: (served: string, denied: string) => `${served} 服务，${denied} 否认`,
  empty: { title: '没有要核查的', text: '企业说没有某次服务时，会出现在这里。' },
  gone: { title: '这条已经查过了', text: '可能是另一位审核员刚刚查过。', exit: '看待核查的' },
  facts: '双方的说法和材料',
  denied: (moment: string) => `企业 ${moment} 说没有这次服务。查清之前，这次服务不计分。`,
  enterprise: '企业说',
  noNote: '没有写',
  station: '服务站说',
  awarded: '积分',
  noFiles: '服务站没有存佐证材料',
  finding: '核查结果',
  found: '查下来怎样',
  findings,
  follows,
  ask: (finding: CheckFinding, awarded: number) => ({
    title: `核查结果定为“${findings[finding]}”？`,
    text: `${follows[finding](awarded)}。企业和服务站都会收到结果和理由，不能再改。`,
    yes: '定下来',
    no: '再看看',
  }),
  pick: '选一个结果。',
  reason: '理由',
  reasonHint: '怎么查的，查到了什么。企业和服务站都看得到',
  reasonMissing: '写明理由，企业和服务站都要看。',
  submit: '提交结果',
  done: (finding: CheckFinding, takenBack: number) =>
    finding === 'stands'
      ? '已记为确有其事'
      : takenBack === 0
        ? '已记为没有发生'
        : `已记为没有发生，撤回 ${formatPoints(takenBack)} 分`,
} as const
