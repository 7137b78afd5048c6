import { citing } from '../basis'
import { hard } from '../rule'

/** 附则, G26 四. */
const cite = (quote: string) => citing('g26')('四', quote)

export const interpreter = hard('市经济和信息化局', cite('本指引由市经济和信息化局负责解释'))

/** It applies from the day of its publication; which day that was is an operator parameter. */
export const commencement = hard('自发布之日起施行', cite('自发布之日起施行'))

/** Repeals five texts on the day it begins. No saving clause: what becomes of titles given under them is not stated. */
export const repeal = cite(
  '《北京市促进中小企业特色产业集群发展管理办法(暂行)》(京经信发〔2023〕82号)、《北京市中小企业公共服务示范平台管理办法》(京经信发〔2022〕37号)、《北京市小型微型企业创业创新示范基地管理办法》(京经信发〔2022〕38号)、《北京市专精特新企业服务建设管理办法》(京经信发〔2024〕51号)以及《北京市未来产业育新基地建设方案》同时废止。',
)
