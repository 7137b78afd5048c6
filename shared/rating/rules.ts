import { product } from '../law/basis'

/** When ratings become public. Product rule: the figures are ours. */
export const batchRule = {
  /** enterprises without their names in a batch, at least */
  fewest: 5,
  /** confirmed services since the last look, for each that earlier looks left waiting; and how many are enough in any case */
  times: 2,
  most: 100,
  /** the day of a month on which ratings of the services of the months before it become public, and the Beijing time */
  day: 15,
  time: '04:00',
  basis: product(
    '评价按月成批公开：每月 15 日公开以前各月服务的评价，每批至少有 5 家不同企业的匿名评价，每家只算最近一次。',
  ),
} as const

/** How a text is checked before others see it. Product rule. */
export const checkRule = {
  /** how often WeChat is asked when no answer comes, before a person looks */
  tries: 5,
  /** how long one try keeps the next away, ms: longer than any run of `jobs` */
  apartMs: 2 * 60_000,
  basis: product('评价的文字先经内容检查；检查拿不准、没有结果的，由人看过再定。文字不显示，星级照样算。'),
} as const
