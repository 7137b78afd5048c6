import { citing } from '../basis'
import { hard } from '../rule'

/** The activities that G26 names, among what a 育新平台 does. */
const named = citing('g26')('二（二）4', '定期举办技术沙龙、学术研讨、行业峰会等技术交流活动的品牌化活动')

export const salon = hard('技术沙龙', named)
export const seminar = hard('学术研讨', named)
export const summit = hard('行业峰会', named)
