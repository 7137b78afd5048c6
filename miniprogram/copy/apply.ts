/** 报名 and every other application that is filled in. */
export const apply = {
  choose: {
    title: '办哪一件',
    none: { title: '现在没有你能办的', text: '办这些事的，是单位或服务站的管理员。', exit: '看我的身份' },
  },
  begin: {
    lead: (count: number) => `共 ${count} 项条件。先自己对一遍，差什么当场就知道。`,
    steps: (declares: boolean) => [
      '填情况，边填边存，可以分几次填完。',
      '上传材料的照片或 PDF。',
      `${declares ? '签声明，提交' : '提交'}。提交以后在“我的办理”看进度。`,
    ],
    about: (name: string) => `关于 ${name}`,
    rests: '条件和依据',
    who: (name: string) => `以 ${name} 的名义`,
    start: '开始填',
    goOn: '接着填草稿',
    saved: (moment: string) => `${moment} 存的草稿`,
  },
  to: (name: string, by: string) => `${name}·${by}受理`,
  city: '市经信局',
  ready: '都齐了，可以提交',
  lacks: (count: number) => `还差 ${count} 项，才能提交`,
  todo: '先办这几项',
  basics: '基本情况',
  conditions: '建设条件',
  problems: {
    unmet: '不满足',
    missing: '没填',
    unexplained: '要写说明',
    required: '没填',
    files: '还差材料',
  },
  explain: '情况说明',
  explainHint: '写清楚为什么、有什么依据',
  other: '其他（写明）',
  pick: '请选一个',
  date: '选一天',
  place: {
    pick: '在地图上标',
    again: '重新标',
    title: '标出位置',
    how: '拖动地图，或点一下那个地方，让图钉的尖对准它。',
    here: '就标这里',
    failed: '微信没有打开地图。到设置里允许使用位置，或者在电脑上标。',
  },
  declaration: {
    title: '声明',
    name: '签名',
    nameHint: '填你的姓名。只是打字签名，不是电子签章。',
    agreed: '同意以上声明',
    missing: '勾选声明，写上姓名',
  },
  save: '存草稿',
  saved: (time: string) => `已存 ${time}`,
  saving: '正在存',
  unsaved: '没存上，联网后再存',
  submit: '提交',
  cannot: (count: number) => `${count} 项不满足，不能提交`,
  left: (count: number) => `还差 ${count} 项`,
  ask: (title: string, byOfficer: boolean, toCity: boolean) => ({
    title: `提交“${title}”？`,
    text: byOfficer
      ? '提交后内容和材料锁定，服务站会收到消息。怎么定由另一个人决定，不是你。'
      : toCity
        ? '提交后内容锁定，交给市经信局核对。要改，先撤回再报。'
        : '提交后内容和材料锁定，交给区里审核。要改，先撤回再报，或者等区里退回补充。',
    yes: '提交',
    no: '再看看',
  }),
  done: '已提交',
  filed: { title: '已经提交', text: '内容和材料锁定了，进度在办理页看。', exit: '看进度' },
}
