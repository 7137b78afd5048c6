import { citingDraft } from '../basis'
import { hard, soft } from '../rule'

/** The “12358” system of the draft P25: the shape of the network. It binds nobody. */
const cite = citingDraft('p25')

const network = cite(
  '二（二）1',
  '一是持续优化“1+17+N”立体式服务网络，做强做实1个市级枢纽平台和17个区级服务窗口（中小企业赋能中心），链接不少于1千个服务载体，进而辐射带动更多市场化服务机构，实现一网链接。',
)
/** 市级枢纽平台. */
export const cityHubs = hard(1, network)
/** 区级服务窗口(中小企业赋能中心): one per district unit. Which units these are is not in the sources. */
export const districtWindows = hard(17, network)

const system = (quote: string) => cite('二', quote)
/** “3”. */
export const brands = hard(
  ['千亿畅融', '融通入链', '小微之家'],
  system('“3”，聚焦解决痛点问题，打造“千亿畅融、融通入链、小微之家”三个服务品牌'),
)
/** “5”. */
export const carrierLevels = hard(
  ['小微之家', '专精特新服务站', '示范平台（基地）', '专精特新特色园区', '中小企业产业集群'],
  system(
    '“5”，培育“小微之家、专精特新服务站、示范平台（基地）、专精特新特色园区、中小企业产业集群”五级中小企业公共服务载体',
  ),
)
const project = (number: string, aim: string, name: string) =>
  hard(name, cite(`二（五）${number}`, `围绕${aim}，实施“${name}”工程`))
/** “8”. */
export const projects = [
  project('1', '服务资源集聚化', '平台聚合'),
  project('2', '服务供给多元化', '扩容提质'),
  project('3', '服务对接精准化', '数据筑基'),
  project('4', '服务能力专业化', '人才荟聚'),
  project('5', '服务方式智慧化', '技术赋能'),
  project('6', '服务过程规范化', '标准定轨'),
  project('7', '服务活动系列化', '品牌点亮'),
  project('8', '服务范围国际化', '出海引航'),
]

const financing = cite(
  '二（三）1',
  '二是聚焦氢能、储能、风电装备、人工智能、生物药、医疗机器人6条产业链，联动各区、相关部门、金融机构，举办“千亿畅融”一月一链融资路演活动，为中小企业搭建便捷高效的对接渠道。',
)
/** 一月一链: one chain a month. */
export const financingChains = hard(['氢能', '储能', '风电装备', '人工智能', '生物药', '医疗机器人'], financing)

/** Who hangs out a 小微企业之家 (等 leaves the list open). */
export const microHomeHosts = soft(
  ['行业协会', '产业园区', '商物楼宇', '银行', '电信运营商'],
  '等',
  cite(
    '二（三）3',
    '联合行业协会、产业园区、商物楼宇、银行、电信运营商等机构，依托其遍布全市的服务网点，布设小微企业之家',
  ),
)

export const microHomeServices = soft(
  ['惠企政策宣贯触达', '服务信息发布传播', '企业诉求收集反馈'],
  '等',
  cite('二（四）1', '重点开展惠企政策宣贯触达、服务信息发布传播、企业诉求收集反馈等基础服务。'),
)
