import type { NobodyWhy } from '@shared/settings/reach'

const day = (on: string | null) => on ?? '没有这一天'

/** What a change of a setting would do to whom, before it is agreed to. */
export const settingEffects = {
  title: '改了会怎样',
  show: '看改了会怎样',
  showNote: '看过才能同意。',
  asOfToday: '按今天的情况试算，定了哪天起用的，连同那天别的设定一起算。',
  more: '数量太多，没有全部看完，只算到这里。',
  same: (stations: number) => `还没有公布名单的周期都算了，${stations} 家在培育期的站，没有一家的结果会变。`,
  flips: (stations: number, flips: number) =>
    `还没有公布名单的周期都算了，${stations} 家在培育期的站，有 ${flips} 个结果会变。`,
  line: (before: number, after: number) => `过线的 ${before} 个变 ${after} 个。`,
  changed: (count: number) => `另有 ${count} 个结果分数会变，过不过线不变。`,
  from: (year: number, before: string, after: string) => `${year} 周期，${before} 变 ${after}`,
  passes: '变成过线',
  fails: '变成不过线',
  kept: (count: number) =>
    `这些周期已经决定的 ${count} 笔照旧，各记着决定时的设定。已公布的名单不变，没公布的按新的算。`,
  filing: (looked: number, stations: number) =>
    stations === 0
      ? `还没有申请积分的 ${looked} 次服务，能不能申请都不变。`
      : `还没有申请积分的 ${looked} 次服务里，${stations} 家服务站的会变：`,
  filed: ({ closes, opens }: { closes: number; opens: number }) =>
    [closes > 0 ? `${closes} 次不能再申请` : '', opens > 0 ? `${opens} 次又能申请` : ''].filter(Boolean).join('，'),
  deductions: (looked: number, flips: number) =>
    flips === 0 ? `正在办的 ${looked} 笔扣分，能不能扣都不变。` : `正在办的 ${looked} 笔扣分里，${flips} 笔会变：`,
  stands: '变成可以扣',
  falls: '变成不能扣',
  removal: (moves: number) =>
    moves === 0 ? '没有一家可以提出移出的日子会变。' : `${moves} 家可以提出移出的日子会变，起用那天起按新的算：`,
  bars: (moves: number) =>
    moves === 0 ? '没有一家正在限制期里的会变。' : `${moves} 家不能再报的最后一天会变，起用那天起按新的算：`,
  moves: (before: string | null, after: string | null) => `${day(before)} 变 ${day(after)}`,
  crosses: { removal: '今天就不一样', bars: '今天就不一样' },
  withoutPage: '还没有页面的单位',
  cases: ({ kept, running, drafts }: { kept: number; running: number; drafts: number }) =>
    [
      kept > 0 ? `已经提交的 ${kept} 件照提交时的设定办，不变。` : '',
      running > 0 ? `有 ${running} 件正在走的期限照开始那天的设定，不变。` : '',
      drafts > 0 ? `还没有提交的草稿里，${drafts} 件提交时结果会不一样。` : '',
      kept + running + drafts === 0 ? '现在没有一件在办的事会变。' : '',
      '以后提交的、以后开始的期限按新的。',
    ].join(''),
  claims: (running: number) =>
    running === 0
      ? '现在没有一笔积分申请走到这一步，没有谁会变。以后走到的按新的。'
      : `走到这一步的 ${running} 笔积分申请，期限照走到那天的设定，一笔都不变。以后走到的按新的。`,
  replies: (running: number) => `等服务站答复的 ${running} 笔扣分照提出那天的设定，不变。以后提出的按新的。`,
  complaints: (needed: number, short: readonly string[]) =>
    [
      '已经提交的投诉照提交时的设定办，一件都不变。以后提交的按新的。',
      short.length > 0
        ? `区里至少要有 ${needed} 位办理人员，现在不够的：${short.join('、')}。这些区的投诉由市里代办。`
        : '',
    ].join(''),
  lists: (count: number, more: boolean) =>
    more
      ? `核对过、还没有公布的名单不止 ${count} 份，起用以后都要重新核对。先列 ${count} 份：`
      : `核对过、还没有公布的名单 ${count} 份，起用以后要重新核对：`,
  nobody: {
    texts: '没有人在办的事会变：本系统没有按这个文件办的事，它只改“某一天适用哪个文件”的答复。',
    'no-procedure': '没有人会变：本系统还没有办理这一类申报，没有在办的事。',
    titles: '已经公布的资格照名单写的，不变。还没有公布的名单，公布时按新的算起算日。',
  } satisfies Record<NobodyWhy, string>,
}
