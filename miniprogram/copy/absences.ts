import { absenceRule } from '@shared/booking/absence-rule'
import { replyWorkingDays } from '@shared/case/reply-days'

const { days, most, limitDays, open } = absenceRule
const onlyOne = `一次只能约 ${open} 个，办完一个再约下一个`

/** 约了没来、临时取消：记了几次，会怎样，怎么申诉。 */
export const absences = {
  count: (count: number) => `这 ${days} 天里有 ${count} 次没来（临时取消的也算）。`,
  next: (left: number) => `再有 ${left} 次，${limitDays} 天里${onlyOne}。`,
  limited: (until: string) => `到 ${until}，${onlyOne}。`,
  see: '看记录，可以申诉',
  list: '记录',
  rule: `${days} 天里满 ${most} 次的，从最近一次起 ${limitDays} 天，${onlyOne}。不扣分，也不影响别的。没人接待的、服务站改回的、申诉成立的，都不算。这些只有你们企业的人看得到，别的服务站看不到。`,
  none: { title: '没有没来的记录', text: '约了没来、临时取消的会列在这里。', exit: '看预约' },
  what: { missed: '没来', late: '临时取消' },
  state: { none: '可以申诉', waiting: '申诉中', upheld: '不算了', refused: '还算' },
  appeal: {
    title: { missed: '这次记了没来', late: '这次记了临时取消' },
    open: '申诉',
    ask: '为什么不该算？',
    text: `写一句就行。服务站所在的区里派没有关系的人看，${replyWorkingDays} 个工作日内答复，消息告诉你。只能说一次；不告诉服务站。`,
    reason: '怎么回事',
    hint: '比如：那天封路，打过电话',
    missing: '写一句再提交',
    yes: '提交申诉',
    no: '再看看',
    done: '申诉交给区里了',
    waiting: (day: string) => `申诉交给区里了，最晚 ${day} 答复。`,
    upheld: (reason: string) => `申诉成立，这次不算。${reason}`,
    refused: (reason: string) => `申诉没有成立，这次还算。${reason}`,
  },
} as const
