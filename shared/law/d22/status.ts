import { citing } from '../basis'
import { hard, soft } from '../rule'

/** 示范平台 绩效评价与监督管理, D22. History since G26; what became of titles given under it is not stated. */
const cite = citing('d22')

/** Rounds of application and evaluation a year. */
export const roundsPerYear = soft(
  1,
  '原则上',
  cite('第五条', '示范平台的申报认定和绩效评价工作遵循公平、公开、公正的原则，原则上每年进行一次。'),
)

/** Staying away counts as 不合格. */
export const absence = hard('不合格', cite('第十三条', '未按要求参加的,视同为绩效评价结果不合格。'))

/** A 撤销 after 不合格 carries no bar. */
export const evaluation = {
  不合格: hard('撤销', cite('第十四条', '绩效评价结果不合格的,撤销已授予的示范平台称号。')),
  一般: hard(
    '保留其示范平台称号,不予资金支持',
    cite('第十四条', '绩效评价结果一般的,保留其示范平台称号,不予资金支持。'),
  ),
  较好: hard('分级分档给予资金奖励', cite('第十四条', '绩效评价结果较好的,分级分档给予资金奖励')),
}

/** Years without a new application after a revocation on one of the grounds. */
export const revocationBarYears = hard(
  2,
  cite('第十五条', '有下列情况之一的,撤销已授予的示范平台称号,两年内不得再次申请'),
)
export const revocationGrounds = {
  'false-material': hard({ by: 'finding' }, cite('第十五条', '(一)在申请认定和绩效评价中提供虚假材料和数据')),
  penalty: hard({ by: 'finding' }, cite('第十五条', '(二)单位或法定代表人违反有关法律法规,受到刑事及严重行政处罚')),
  dishonesty: hard({ by: 'finding' }, cite('第十五条', '(三)单位或法定代表人存在司法、行政机关认定的严重失信行为。')),
}

/** 按期; how often is not stated. */
export const periodicData = soft(
  ['运营管理', '服务企业', '活动组织'],
  '等',
  cite('第十六条', '按期报送运营管理、服务企业、活动组织等相关数据及信息。'),
)

/** 重大变更 (等): straight to the city, whose decision is made public. */
export const change = hard(
  {
    kinds: ['名称', '地址', '主营业务'],
    open: '等',
    withinWorkingDays: 30,
    to: '市经济和信息化局',
    outcomes: ['变更', '撤销'],
  },
  cite(
    '第十七条',
    '示范平台遇有名称、地址、主营业务等重大变更事项的,应在发生变更后 30 个工作日内报市经济和信息化局备案,市经济和信息化局视情况作出示范平台变更或撤销的处理决定,并向社会公示。',
  ),
)
