import { formatPoints } from '@shared/copy/points'

/** 相似佐证: two pictures beside each other. The word is 相似, everywhere. */
export const similar = {
  heading: (kind: string) => `两份${kind}相似`,
  lead: { same: '同一家站。', other: '不同的站。' },
  calm: '相似不等于有问题，先看，再决定要不要问。',
  view: '怎么看',
  views: { beside: '并排', over: '重叠', difference: '只看不同处' },
  one: '这一笔',
  other: '另一份',
  side: (which: string, station: string) => `${which}：${station}`,
  service: (service: string, enterprise: string) => `${service}·${enterprise}`,
  table: {
    title: '比一比',
    picture: '画面',
    file: '文件',
    taken: '拍摄',
    added: '上传',
    arrived: '签到',
    address: '站点地址',
  },
  same: '一样',
  differs: '不一样',
  alike: (same: number) => `64 格里 ${same} 格一样`,
  pixels: '每个像素都一样',
  untold: '文件里没有写',
  unknown: '没有记录',
  how: (least: number) =>
    `怎么比的：缩成 64 格比明暗，到 ${least} 格一样就摆给人看。定位信息在给人看的副本里已经去掉。`,
  rule: '产品规则',
  question: '你怎么看',
  unrelated: '看过，没有关系',
  unrelatedNote: '这一对不再提示',
  ask: '请站里说明',
  askNote: '只问这一家，不提另一家是谁',
  another: '交另一位一起看',
  anotherNote: (awarded: number) =>
    awarded > 0 ? `另一份那次服务已经记了 ${formatPoints(awarded)} 分，由另一位看` : '你不再决定这一笔，由另一位看',
  text: { ask: '写给站里的话', another: '写给另一位的话' },
  hint: {
    ask: '例如：请说明这张照片是哪天、在哪间屋拍的，能补一张同场的也行',
    another: '例如：两张照片相似，请另一位看看',
  },
  meanwhile: '没有结论之前',
  meanwhileText: '这一笔先不核实，也不扣分。另一份照旧。',
  send: { unrelated: '记下', ask: '发给站里', another: '交出去' },
  back: '回到这一笔',
  done: { unrelated: '记下了，这一对不再提示', ask: '已请服务站说明', another: '已交另一位看' },
  confirm: {
    unrelated: {
      title: '这两份没有关系？',
      text: '以后看这两次服务，都不再提示这一对。',
      yes: '没有关系',
      no: '再看看',
    },
    ask: {
      title: '请服务站说明？',
      text: '服务站只收到你写的话，不知道和哪一家相似。这次申请只能要这一次说明或补充。',
      yes: '发给站里',
      no: '再看看',
    },
    another: {
      title: '交另一位看？',
      text: '你不再决定这一笔，别的审核员会看到你写的话。',
      yes: '交出去',
      no: '再看看',
    },
  },
} as const

/** 谁看过佐证: the officers and the station's own people who had files shown to them. */
export const looked = {
  title: '谁看过佐证',
  row: (name: string, role: string) => (name && role ? `${name}，${role}` : name || '已经离开的人'),
  none: '还没有人看过',
  open: '看记录',
} as const
