import { localDate } from '../../calendar/local-date'
import { citing } from '../basis'
import { hard } from '../rule'

/** 特色园区(试点): the one call, its selection and what follows, K24 一、五. */
const cite = citing('k24')

const pilot = (quote: string) => cite('一', quote)
const build = pilot(
  '一是试点阶段，择优推选10个专精特新特色园区（试点），鼓励有提升服务能力投入的园区带着项目申报，建设周期为一年，达成目标后优先认定为北京市专精特新特色园区。',
)
export const pilots = hard(10, build)
export const pilotYears = hard(1, build)
export const notStarted = hard('取消试点资格', pilot('拟实施的建设项目应按计划推进，逾期未开工的，取消试点资格。'))
/** Years of building in the later phase, for which the sources have no measure. */
export const laterYears = hard(
  3,
  pilot('通过财政资金补贴，优先支持有提升服务能力投入的园区带着项目申报，建设周期为三年。'),
)

const filing = (quote: string) => cite('五1', quote)
/** 24:00 of that day: the first instant of the next is too late. */
export const filingClosed = hard(
  { day: localDate('2024-07-20'), hour: 24 },
  filing('申报主体于 2024 年 7 月 20 日 24:00 前'),
)
export const districtListDue = hard(
  localDate('2024-07-31'),
  filing('于 2024 年 7 月 31 日前函推荐至市经济和信息化局中小企业处'),
)
/** Parks a district may recommend. */
export const maxPerDistrict = hard(3, filing('由各区中小企业主管部门结合本区重点产业发展方向，择优遴选不多于 3 个园区'))

const selection = cite(
  '五2',
  '市经济和信息化局将按照园区经营、服务能力提升建设项目两个维度，组织第三方专家对推荐园区进行市级评选，核定园区未来三年发展任务和目标，择优确定 10 个北京市专精特新特色园区（试点）名单，公示无异议后正式公布。',
)
export const dimensions = hard(['园区经营', '服务能力提升建设项目'], selection)
export const taskYears = hard(3, selection)
export const selected = hard(10, selection)

const evaluation = (quote: string) => cite('五3', quote)
/** Years from the start of the pilot. */
export const evaluationAfterYears = hard(
  1,
  evaluation(
    '特色园区实行动态管理，试点创建一年后应按要求参加市经济和信息化局组织开展的绩效评价，通过后优先认定为“北京市专精特新特色园区”。',
  ),
)
export const absence = hard('不合格', evaluation('未按要求参加绩效评价的园区，视同评价结果不合格。'))
