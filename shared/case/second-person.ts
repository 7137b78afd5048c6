import { product } from '../law/basis'
import type { Hundredths } from '../points/amount'

/**
 * How much one person alone may take off for one fact, and what is said of more. In a complaint the district's hearing by another person
 * is the first of two.
 */
export const alone: { upTo: Hundredths; basis: ReturnType<typeof product> } = {
  upTo: 200,
  basis: product(
    '不经投诉、一次扣分超过 2 分的，另一位市级审核员同意后才生效；投诉已有另一个人听取情况，不再要第二人。',
  ),
}
