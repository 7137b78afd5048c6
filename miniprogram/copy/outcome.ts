import { formatPeriod } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import type { OutcomeAnswer } from '@shared/outcome/decide-outcome'
import { type OutcomeRound, outcomeRounds } from '@shared/outcome/rules'

interface Figure {
  from: LocalDate
  through: LocalDate
  asked: number
  answered: number
  solved: number
  partly: number
}

/** 办完 30 天、90 天，问一次办成没有；大家的回答怎么显示。 */
export const outcome = {
  title: (round: OutcomeRound) => `${round} 天了，办成了吗`,
  answers: { solved: '解决了', partly: '解决了一部分', unsolved: '没解决', unsure: '还说不好' } satisfies Record<
    OutcomeAnswer,
    string
  >,
  group: '办成了没有',
  until: (day: string) => `${day} 前可以答，答了还能改。答不答都可以。`,
  changeable: (day: string) => `记下了，${day} 前可以改。`,
  closed: (round: OutcomeRound, answer: string) => `${round} 天后你们说：${answer}`,
  silent: (round: OutcomeRound) => `${round} 天后问过，你们没有答`,
  who: (enough: number) => `满 ${enough} 家才公开几家解决了，不写是谁，服务站也看不到你们选的。`,
  saved: '记下了，谢谢',
  figures: {
    title: '办成了没有',
    round: (round: OutcomeRound) => `${round} 天后`,
    said: ({ answered, solved }: Figure) => `${answered} 家里 ${solved} 家说解决了`,
    rest: ({ asked, answered, solved, partly, from, through }: Figure) =>
      `${partly} 家解决了一部分，${answered - solved - partly} 家没解决或者还说不好。问了 ${asked} 家，${formatPeriod(from, through)} 的服务。`,
    few: '还不够多，暂不显示',
    why: (enough: number) =>
      `企业确认过的服务，${outcomeRounds.join(' 天、')} 天后各问一次。满 ${enough} 家回答才显示，免得猜出是谁。不记分，也不扣分。`,
  },
} as const
