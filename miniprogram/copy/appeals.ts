import type { QueueState } from '@shared/queue'
import { queues } from './queues'

/** 没来的申诉：区里的人看这一次该不该算。 */
export const appeals = {
  queue: '没来的申诉',
  counted: (state: QueueState, count: number) =>
    queues.counted(count, '件', state === 'waiting' ? '先提的在前' : '刚定的在前'),
  why: '企业说这一次不该算。只看这一次：当时什么情况，该不该算。定了告诉企业，不告诉服务站。',
  empty: { title: '没有要看的申诉', text: '企业对没来、临时取消的申诉，会出现在这里。和你有关系的，由别人看。' },
  rows: {
    who: '企业',
    where: '服务站',
    when: '约的时间',
    what: '记的是',
    said: '企业说',
    due: '答复期限',
    reason: '理由',
  },
  what: { missed: '没来', late: '临时取消' },
  insisted: '企业说来了，服务站仍说没来',
  takenBack: '服务站已经改回，本来就不算了',
  outcome: { upheld: '不算了', refused: '还算' },
  decided: (day: string) => `${day} 定的`,
  uphold: '不算',
  refuse: '还算',
  ask: {
    uphold: { title: '这一次不算？', text: '写明理由，企业会收到。定了不能改。', yes: '不算，提交', no: '再看看' },
    refuse: { title: '这一次还算？', text: '写明理由，企业会收到。定了不能改。', yes: '还算，提交', no: '再看看' },
  },
  reason: '理由',
  reasonHint: '比如：那天确实封路',
  missing: '写明理由再提交',
  done: '定了，已告诉企业',
}
