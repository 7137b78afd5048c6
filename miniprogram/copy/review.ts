import { formatPoints } from '@shared/copy/points'
import type { VerificationRefusal } from '@shared/points/decide-verification'
import type { QueueState } from '@shared/screens'
import { amountProblemText } from './amount-problems'
import { queues } from './queues'

/** 核实: the review desk. */
export const review = {
  queue: '核实',
  counted: (state: QueueState, count: number) =>
    queues.counted(count, '条', state === 'waiting' ? '先提交的在前' : '刚办的在前'),
  worth: (amount: number | null) => (amount === null ? '由你定分' : `${formatPoints(amount)} 分`),
  what: (item: string, enterprise: string) => `${item}·${enterprise}`,
  served: (date: string) => `${date} 服务`,
  decidedOn: (date: string) => `${date} 决定`,
  outcome: { verified: '已核实', rejected: '不予认定' },
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
    title: '系统核对',
    unique: '计入的文件都检查过：打得开，同一张照片没有算过第二次',
    frozen: '提交申请后，佐证不能再改',
    confirmed: '企业已确认这次服务属实',
    unanswered: '企业还没有确认，不影响核实',
    complete: '要求的佐证种类齐全',
    missing: (kinds: string) => `缺：${kinds}`,
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
  noteHint: { verified: '选填，服务站能看到', rejected: '为什么不认定，缺什么' },
  noteMissing: '不予认定要写明理由。',
  ask: {
    verified: (amount: number) => ({
      title: `核实，记 ${formatPoints(amount)} 分？`,
      text: '马上记进台账，服务站会收到结果。记了不能改，只能由别的人撤回。',
      yes: '记分，看下一条',
      no: '再看看',
    }),
    rejected: () => ({
      title: '不予认定？',
      text: '服务站会收到你写的理由。这次服务的这一项不能再申请，也不能改。',
      yes: '不认定，看下一条',
      no: '再看看',
    }),
  },
  submit: '提交，看下一条',
  skip: '跳过',
  decide: '作决定',
  done: (decision: 'verified' | 'rejected', amount: number | null) =>
    decision === 'verified' ? `已核实，记 ${formatPoints(amount ?? 0)} 分` : '已记为不予认定',
  refusals: {
    ALREADY_DECIDED: '这条已经有人决定过了。',
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
      ['1', '核实'],
      ['2', '不予认定'],
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
