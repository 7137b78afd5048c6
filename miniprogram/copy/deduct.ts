import type { Occurrence } from '@shared/case/occurrence'
import { alone } from '@shared/case/second-person'
import { formatPoints } from '@shared/copy/points'

const upTo = formatPoints(alone.upTo)

/** 扣分: without a complaint, by a reviewer who looked into it. */
export const deduct = {
  open: '扣分',
  title: '扣分',
  date: '哪一天',
  dateHint: '只能选已经过了时间的预约',
  booking: '哪一次预约',
  none: '这一天没有预约。',
  withheld: (count: number) => `还有 ${count} 个预约和你有关系，由别人办，不列在这里。`,
  around: (date: string, item: string, points: string, reversed: boolean) =>
    `这几天已扣过：${date} ${item} ${points} 分${reversed ? '（已撤回）' : ''}`,
  at: {
    cancelled: (time: string) => `${time} 取消`,
    arrived: (time: string) => `${time} 签到`,
    done: (time: string) => `${time} 完成`,
  },
  noArrival: '没有签到的记录',
  notDone: '没有完成的记录',
  what: '发生了什么',
  happened: {
    'missed-appointment': '约好了，没有人接待',
    'late-arrival': '没有按约定的时间接待',
    'broken-promise': '没有做到承诺',
    other: '其他，没有按要求开展服务',
  } satisfies Record<Occurrence, string>,
  item: '扣哪一项',
  pickItem: '选一项',
  option: (name: string, amount: string) => `${name}，${amount}`,
  once: '同一天、同一家企业和这家站之间的事算一件，只扣一次。',
  reason: '理由',
  reasonHint: '查到了什么，怎么查的。服务站看得到',
  missing: {
    booking: '选是哪一次预约。',
    what: '选发生了什么。',
    item: '选扣哪一项。',
    reason: '写明理由。',
  },
  follows: `${upTo} 分以内，提交后记进台账，服务站会收到消息。超过 ${upTo} 分的，等另一位和这件事没有关系的审核员同意才生效。`,
  submit: '提交扣分',
  done: { entered: '已记进台账', waiting: '已提出，等另一位审核员同意' },
  proposals: {
    title: '等第二个人同意的扣分',
    counted: (count: number) => `有 ${count} 笔扣分等第二个人同意`,
    of: (item: string, amount: string) => `${item}，扣 ${amount} 分`,
    about: '涉及',
    when: '预约时间',
    what: '发生了什么',
    reason: '理由',
    agree: '同意，扣分',
    ask: (amount: string) => ({
      title: `同意扣 ${amount} 分？`,
      text: '马上记进台账，服务站会收到消息。记了不能改，只能由别的人撤回。',
      yes: '同意，扣分',
      no: '再看看',
    }),
    decline: '不同意',
    withdraw: '撤回提议',
    own: '这是你提出的，要由另一位审核员同意。',
    question: { declined: '不同意这笔扣分？', withdrawn: '撤回这笔扣分的提议？' },
    answer: { declined: '不同意，不扣', withdrawn: '撤回，不扣' },
    keep: '再想想',
    ends: '提议到此为止，台账不变。以后可以重新提出。',
  },
} as const
