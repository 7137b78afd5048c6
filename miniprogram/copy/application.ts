/** How a case goes, for whoever filed it. */
export const application = {
  waiting: {
    applicant: (state: string) => `等你：${state}`,
    district: (state: string) => `区里在办：${state}`,
    city: (state: string) => `市里在办：${state}`,
  },
  until: (on: string) => `最晚 ${on} 有结果。`,
  yours: (on: string) => `请在 ${on} 前办好。`,
  untilProvisional: (on: string) => `最晚 ${on}（暂定）有结果。`,
  nothing: '现在没有要你做的。',
  fill: '改填写的内容和材料',
  show: '看',
  hide: '收起',
  ended: '这件事办完了，下面是全过程。',
  filed: '提交',
  by: (side: string, step: string) => `${side}：${step}`,
  filedText: (conditions: number, explained: number) =>
    explained > 0
      ? `${conditions} 项条件，${explained} 项写了说明。声明已签。`
      : `${conditions} 项条件都对过。声明已签。`,
  materials: '看提交的内容和材料',
  materialsTitle: '提交的内容',
  objections: {
    title: '公示期间的异议',
    waits: '在核查',
    upheld: '属实',
    not: '不属实',
    hidden: '有人提了异议，核查后告诉你结果。',
  },
  withdraw: {
    row: '撤回',
    note: '办结前都可以，不影响再报',
    ask: {
      title: '撤回这一件？',
      text: '撤回后这一件就结束了，区里、市里不再办。材料留着，以后可以重新报，不算被拒。',
      yes: '撤回',
      no: '不撤回',
      danger: true,
    },
    drop: {
      title: '删除这份草稿？',
      text: '填的内容和材料一起删除，不能找回。',
      yes: '删除草稿',
      no: '留着',
      danger: true,
    },
    dropRow: '删除草稿',
    done: '已撤回',
    dropped: '草稿已删除',
  },
  ask: (label: string) => ({
    title: `${label}？`,
    text: '办了以后会通知有关各方，不能撤销。',
    yes: label,
    no: '再看看',
  }),
  done: (label: string) => `${label}：已办`,
  reason: '说明',
  reasonHint: '写清楚，对方看得到',
  reasonMissing: '请写明理由。',
}
