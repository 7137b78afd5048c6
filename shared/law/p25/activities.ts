import { citingDraft } from '../basis'
import { hard } from '../rule'

/** The activities that the draft P25 names, as it names them. It binds nobody. */
const cite = citingDraft('p25')

export const livePolicy = hard(
  '局长处长上直播讲政策',
  cite('二（二）1', '二是开展“局长处长上直播讲政策”，用好中小企业数据库、各级服务载体与新媒体矩阵'),
)
export const maker = hard('创客北京', cite('二（五）7', '打造“创客北京”中小企业创新创业赛事品牌'))
export const sharing = hard('益企·京彩', cite('二（五）7', '打造“益企·京彩”资源融通服务品牌'))
export const lecture = hard(
  '京企大讲堂',
  cite(
    '二（五）7',
    '打造“京企大讲堂”能力提升服务品牌，组织政府部门和服务机构面向中小企业开展政策解读、专业辅导和知识培训',
  ),
)
export const digital = hard(
  '赋能培训暨供需对接会',
  cite('二（二）2', '举办中小企业数字化赋能培训暨供需对接会，打造中小企业数字化转型标杆示范'),
)
export const roadshow = hard(
  '一月一链融资路演',
  cite('二（三）1', '举办“千亿畅融”一月一链融资路演活动，为中小企业搭建便捷高效的对接渠道'),
)
