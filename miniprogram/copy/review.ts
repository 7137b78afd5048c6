import { formatPoints } from '@shared/copy/points'
import { awardedAlone } from '@shared/points/alone'
import type { ClaimEvent, ClaimState } from '@shared/points/claim-events'
import type { ClaimFlag } from '@shared/points/claim-flags'
import type { VerificationRefusal } from '@shared/points/decide-verification'
import type { QueueState } from '@shared/screens'
import { amountProblemText } from './amount-problems'
import { queues } from './queues'

/** What the question before a decision depends on. */
interface Deciding {
  proposed: number | null
  first: { amount: number } | null
}

/** 核实: the review desk. */
export const review = {
  queue: '核实',
  counted: (state: QueueState, count: number) =>
    queues.counted(count, '条', state === 'waiting' ? '先提交的在前' : '刚办的在前'),
  worth: (amount: number | null) => (amount === null ? '由你定分' : `${formatPoints(amount)} 分`),
  what: (item: string, enterprise: string) => `${item}·${enterprise}`,
  served: (date: string) => `${date} 服务`,
  decidedOn: (date: string) => `${date} 决定`,
  outcome: {
    filed: '待核实',
    asked: '等站里补充',
    seconding: '等第二位',
    appealed: '申请复核',
    verified: '已核实',
    rejected: '不予认定',
    withdrawn: '站里撤回',
  } satisfies Record<ClaimState, string>,
  entered: (amount: number) => `记了 ${formatPoints(amount)} 分`,
  whenDecided: '决定时间',
  points: '积分',
  ownNote: '写给服务站的',
  denied: '企业否认',
  odd: '不寻常',
  empty: { title: '都核实完了', text: '服务站提交新的积分申请后，会出现在这里。' },
  gone: { title: '这条已经处理过了', text: '可能是另一位审核员刚刚处理的。', exit: '看待核实的' },
  evidenceColumn: '佐证',
  decisionColumn: '规则和决定',
  confirmation: {
    confirmed: '企业已确认属实',
    denied: '企业说没有这回事',
    none: '企业还没有确认',
  },
  complete: (have: number, need: number) => (have >= need ? `要求 ${need} 种，已齐` : `要求 ${need} 种，有 ${have} 种`),
  kinds: (kinds: readonly { kind: string; count: number }[]) =>
    kinds.map(({ kind, count }) => `${kind} ${count} 份`).join('，'),
  files: (count: number) => `共 ${count} 份`,
  noFiles: '没有佐证材料',
  facts: {
    fingerprint: '指纹',
    uploaded: '上传',
  },
  alike: {
    title: '相似',
    here: '本站',
    exact: '和它的每个像素都相同',
    rate: (percent: number, distance: number) => `相似 ${percent}%（64 位特征差 ${distance} 位）`,
    record: (station: string, date: string, number: string) => `${station} ${date} 的记录 ${number}`,
    note: '相似不等于重复，请对照照片看。',
  },
  checks: {
    title: '系统查过，没有问题',
    odd: '要留意',
    unknown: '系统不知道',
    noRule: '要求哪几种佐证：规则还没有读到',
    complete: '要求的佐证种类齐全',
    missing: (kinds: string) => `缺：${kinds}`,
    fine: (count: number) => `${count} 份文件打得开，同一张照片没有算过第二次`,
    waiting: (count: number) => `${count} 份文件还在检查，能不能用还不知道`,
    bad: (count: number) => `${count} 份文件打不开，或者和别的重复，没有计入`,
    alike: (count: number, percent: number) => `和 ${count} 份存过的照片相似，最像的一份相似 ${percent}%`,
    unlike: '和存过的照片比过，没有找到相似的；翻转、裁过的可能比不出来',
    comparing: { asking: '有没有相似的照片：正在比', failed: '有没有相似的照片：没有比成，不知道' },
    papers: (count: number) => `${count} 份 PDF 里写了什么、和别处像不像，系统不看`,
    origin: '照片是什么时候、在哪里拍的：没有记录',
    noTimes: '预约和签到的时间：没有记录',
    times: (at: string, slot: string) => `${at} 签到，约的是 ${slot}，用时在平常范围里`,
    confirmed: '企业已确认这次服务属实',
    unanswered: '企业怎么说：还没有答复，不影响核实',
    noColleague: '登记的人员里，没有人同时在服务站和企业',
    sides: '服务站和企业有没有共同的人员：资料不全，不知道',
  },
  rule: '规则',
  item: (id: string, name: string) => `${id} ${name}`,
  needs: (kind: string, atLeast: number) => `${kind}至少 ${atLeast} 份`,
  required: '要求佐证',
  perCycle: '本项本周期',
  capUse: (used: number, adds: number, limit: number | null) =>
    `${formatPoints(used)} + ${formatPoints(adds)}${limit === null ? '，不设上限' : `，上限 ${formatPoints(limit)}`}`,
  capName: (used: number, adds: number, limit: number) =>
    `本周期已记 ${formatPoints(used)} 分，这次 ${formatPoints(adds)} 分，上限 ${formatPoints(limit)} 分`,
  decision: '决定',
  verified: (amount: number | null) => (amount === null ? '核实，由我定分' : `核实，记 ${formatPoints(amount)} 分`),
  rejected: '不予认定',
  rejectedNote: '须写明理由，服务站能看到',
  chosen: '记几分',
  chosenProblem: '填一个数，例如 2 或 2.5',
  note: '备注',
  noteHint: {
    verified: '选填，服务站能看到',
    ask: '一次说清缺什么，服务站能看到',
    back: '要重新看什么，只给审核员看',
    rejected: '为什么不认定，缺什么',
  },
  noteMissing: {
    verified: '',
    ask: '请补充要写明缺什么。',
    back: '退回要写明看什么。',
    rejected: '不予认定要写明理由。',
  },
  agree: (amount: number) => `同意，记 ${formatPoints(amount)} 分`,
  supplement: '请补充材料',
  supplementNote: '一次说清缺什么，每次申请只能要一次',
  askFor: '要补哪几种',
  askForHint: '不勾，就是请站里用文字说明',
  sendBack: '退回重新看',
  sendBackNote: '不同意前一位，写明要看什么',
  firstYes: (amount: number) => `前一位审核员同意记 ${formatPoints(amount)} 分，等你看。`,
  until: (day: string, provisional: boolean) => `${day}前要有结果${provisional ? '（暂定）' : ''}`,
  waits: '等服务站补充，到期没有补的，按现有材料决定。',
  another: '你看过这一笔，由另一位审核员决定。',
  flags: {
    overdue: '过了期限',
    'due-today': '今天到期',
    appealed: '申请复核',
    seconding: '等第二位',
    'sent-back': '退回重看',
    answered: '补充回来',
    asked: '等站里补充',
    refiled: '重新申请',
  } satisfies Record<ClaimFlag, string>,
  steps: {
    filed: '站里申请',
    asked: '请站里补充',
    answered: '站里答复',
    withdrawn: '站里撤回',
    proposed: '第一位同意',
    'sent-back': '第二位退回',
    verified: '核实',
    rejected: '不予认定',
    appealed: '站里申请复核',
  } satisfies Record<ClaimEvent['what'], string>,
  ask: {
    verified: ({ proposed, first }: Deciding, typed: string) => {
      const amount = first?.amount ?? proposed
      const points = amount === null ? typed : formatPoints(amount)
      const second = first === null && amount !== null && amount > awardedAlone.upTo
      return {
        title: `核实，记 ${points} 分？`,
        text: second
          ? `超过 ${formatPoints(awardedAlone.upTo)} 分，另一位审核员同意后才记进台账。`
          : '马上记进台账，服务站会收到结果。记了不能改，只能由别的人撤回。',
        yes: second ? '交第二位，看下一条' : '记分，看下一条',
        no: '再看看',
      }
    },
    ask: () => ({
      title: '请服务站补充？',
      text: '服务站会收到你写的话，有几个工作日。这次申请只能要这一次，没有答复之前不作决定。',
      yes: '发给站里，看下一条',
      no: '再看看',
    }),
    back: () => ({
      title: '退回重新看？',
      text: '前一位的同意作废，这笔申请回到待核实，由任何一位重新看。',
      yes: '退回，看下一条',
      no: '再看看',
    }),
    rejected: () => ({
      title: '不予认定？',
      text: '服务站会收到你写的理由，可以申请由另一位复核，也可以改好再报。',
      yes: '不认定，看下一条',
      no: '再看看',
    }),
  },
  submit: '提交，看下一条',
  skip: '跳过',
  decide: '作决定',
  done: {
    decided: (decision: 'verified' | 'rejected', amount: number | null) =>
      decision === 'verified' ? `已核实，记 ${formatPoints(amount ?? 0)} 分` : '已记为不予认定',
    seconding: '已记下，等另一位审核员',
    asked: '已请服务站补充',
    back: '已退回',
  },
  refusals: {
    SELF_SERVICE: '同一个人或同一个单位在服务的两边，这次服务不积分。只能不予认定。',
    DENIED_BY_ENTERPRISE: '企业说没有这次服务。先在“核查”里查清，再来核实。',
    FOUND_NOT_DONE: '核查结果是没有这次服务。只能不予认定。',
    REASON_MISSING: '不予认定要写明理由。',
    ITEM_UNKNOWN: '现行规则里没有这一项。',
    ...amountProblemText,
  } satisfies Record<VerificationRefusal, string>,
  keys: {
    title: '快捷键',
    all: '全部快捷键',
    list: [
      ['J', '下一条'],
      ['K', '上一条'],
      ['E', '下一份佐证'],
      ['V', '放大看，← → 翻看，Esc 回来'],
      ['1', '核实'],
      ['2', '请补充；第二位是退回'],
      ['3', '不予认定'],
      ['⏎', '提交'],
      ['S', '跳过'],
      ['/', '搜索'],
      ['?', '这张表'],
    ],
    note: '打字的时候不起作用。',
    steps: '上下条',
    evidence: '换佐证',
  },
} as const
