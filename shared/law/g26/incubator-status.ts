import { citing } from '../basis'
import { hard, NOT_STATED } from '../rule'

/** 育新平台 认定程序与监督管理, G26 二（三）. No bar is stated. */
const cite = (quote: string) => citing('g26')('二（三）', quote)

/** Recommended by the district, then in the 培育库: meeting the conditions is enough. Being in it is no title. */
export const cultivationPool = hard(
  { recommendedBy: '区', title: false },
  cite('对育新平台采取“分层分类、滚动培育”管理模式,满足建设条件即可通过各区推荐进入培育库。'),
)

const pool = cite(
  '市经济和信息化局结合育新平台建设指标(详见附件2),确定纳入认定库的育新平台名单,育新平台纳入认定库后有效期为三年,到期开展复核,复核通过的,有效期顺延三年。',
)
/** The indicators are in 附件2 (略). */
export const recognitionPool = hard({ indicators: NOT_STATED, decidedBy: '市经济和信息化局', title: true }, pool)
export const validityYears = hard(3, pool)
export const extensionYears = hard(3, pool)

/** 服务联络员, in the 认定库 only. */
export const liaison = hard(
  { for: '认定库' },
  cite(
    '市级层面将育新平台纳入中小企业公共服务体系,市经济和信息化局为认定库内的育新平台配备专属服务联络员,联动育新平台运营主体动态跟踪发展情况,协调解决各类诉求。',
  ),
)

/** The rules are in 附件3 (略). */
export const scoring = hard(
  { per: '年', rules: NOT_STATED },
  cite('每年对育新平台进行积分评价,对服务积分较高的平台给予资金奖励(详见附件3)。'),
)

/** 核实后予以调整出库, while applying or under supervision; what is named of 违法违规行为 are examples (等). */
export const removalGrounds = hard(
  {
    any: [
      { named: ['弄虚作假', '严重失信', '偷税漏税'], open: '等', of: '违法违规行为' },
      { of: '重大环保、质量和安全事故' },
    ],
  },
  cite(
    '对育新平台运营主体在申请认定和接受管理过程中存在弄虚作假、严重失信、偷税漏税等违法违规行为的,或者发生重大环保、质量和安全事故的,核实后予以调整出库。',
  ),
)
