import type { goneReasons } from '@shared/booking/decide-miss'
import { GRACE_MINUTES, OBJECTION_DAYS } from '@shared/booking/no-show'

/** 没来：服务台记、改回、再等；企业说来了。 */
export const noShow = {
  miss: '记没来',
  stillMiss: '还是没来',
  missed: (name: string) => `${name}，记了没来`,
  unmiss: '改回',
  unmissed: (name: string) => `${name}，改回了，等签到`,
  wait: `再等 ${GRACE_MINUTES} 分钟`,
  gone: {
    taken: '这个时段已经让给别人了，改不回来。对方来了，登记来访。',
    unscheduled: '排班改过，这个时段不再开放，原来的人和房间也有了别的预约，改不回来。对方来了，登记来访。',
  } satisfies Record<(typeof goneReasons)[number], string>,
  waiting: (name: string) => `告诉${name}了，多等 ${GRACE_MINUTES} 分钟`,
  freed: (time: string) => `${time} 自动放开了名额，还没有人记没来`,
  counted: (time: string) => `${time} 没来，名额放开了`,
  objected: '对方说来了',
  late: (minutes: number, until: string) => `过了 ${minutes} 分钟，等到 ${until}`,
  objection: {
    title: '没有签到的记录',
    text: `来了的话跟服务台说，能改回。也可以在这里说一次，${OBJECTION_DAYS} 天以内。`,
    excused: `这次已经不算没来。去了没有人接待的，可以告诉市里，${OBJECTION_DAYS} 天以内。`,
    came: '我来了',
    unreceived: '没人接待',
    said: '你说了来了。有人认定以前，不算没来。',
    ask: {
      came: {
        title: '告诉服务站你来了？',
        text: '只能说一次。服务站改回，或者仍说没来；它仍说没来的，才算一次没来。',
        yes: '告诉它',
        no: '再看看',
      },
      unreceived: {
        title: '告诉市里没人接待？',
        text: '只能说一次。市里的人会看这次预约，再决定要不要查；不会自动扣服务站的分。这次不算你没来。',
        yes: '告诉市里',
        no: '再看看',
      },
    },
    done: '已经记下',
  },
} as const
