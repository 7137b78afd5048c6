import { citing } from '../basis'
import { hard, NOT_STATED, soft } from '../rule'

/** 未来产业育新平台 建设条件, G26 二（一）. */
const cite = citing('g26')

export const registration = soft({ city: '北京市' }, '一般', cite('二（一）', '育新平台运营主体一般应注册在北京市'))

/** The operator or its 法定代表人. How far back is not stated. */
export const standing = hard(
  { none: ['刑事或严重行政处罚', '严重失信行为'], foundBy: ['司法', '行政机关'], lookBackYears: NOT_STATED },
  cite('二（一）', '主体或主体法定代表人诚信守法,未受到刑事或严重行政处罚,无司法、行政机关认定的严重失信行为。'),
)

export const premises = hard(
  '固定的经营场所',
  cite('二（一）', '育新平台应具有固定的经营场所,具备企业集聚、资源聚合、服务赋能的特征,具体需满足以下条件'),
)

const eitherOf = cite('二（一）1', '1. 产业基础扎实(满足如下条件之一)')
const tenants = cite('二（一）1', '(1)截至上年末,产业领域属于本市未来产业细分方向的入驻中小企业数量不低于 20 家。')
const bodies = cite(
  '二（一）1',
  '(2)平台内已入驻所属未来产业细分方向核心创新研发主体,包括但不限于具备强产业带动性、技术领先优势的未來产业核心企业及优质技术团队;世界一流大学、顶尖科研机构及知名企业专家学者的前沿成果转化项目等。',
)
/**
 * Either is enough. Tenants: SMEs in the field that have moved in, counted at the end of the year before (截至上年末). What the bodies are
 * is an open list (包括但不限于).
 */
export const foundation = {
  ...hard('any', eitherOf),
  any: {
    tenants: { value: 20, citation: tenants },
    bodies: { value: '核心创新研发主体', open: '包括但不限于', citation: bodies },
  },
}

const service = <const T>(value: T, quote: string) => hard(value, cite('二（一）6', quote))

/** 二（一）2–6; all are required. */
export const abilities = {
  research: hard('产学研资源', cite('二（一）2', '已与高校、科研院所搭建常态化合作平台并签订合作协议')),
  innovation: hard(
    '多元化科技创新服务资源',
    cite('二（一）3', '可为入驻中小企业提供低成本、高质量、专业化的公共服务资源支持。'),
  ),
  industry: hard('行业专业资源', cite('二（一）4', '与同领域行业协会、产业联盟、龙头企业等建立常态化合作')),
  finance: hard(
    '多元化、多层次金融服务资源',
    cite('二（一）5', '为处于不同发展阶段的入驻中小企业提供精准化股权投资服务'),
  ),
  service: [
    service(['内部管理制度', '专业化运营团队'], '平台内部管理制度完善,拥有专业化运营团队。'),
    service(
      '高层次人才与新兴潜力人才引育体系',
      '具备高层次人才与新兴潜力人才引育体系,可推动相关领域企业新注册或迁入。',
    ),
    service('专精特新梯队企业培育能力', '具备专精特新梯队企业培育能力,助力企业获得市级以上科技奖项。'),
    service('专业的产业政策解读与申报指导能力', '拥有专业的产业政策解读与申报指导能力,可有效匹配企业发展需求。'),
    service('专业服务能力', '6. 具备专业服务能力'),
  ],
}
