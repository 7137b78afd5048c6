/** 评价，给别人看的时候。 */
export const ratings = {
  title: '评价',
  none: '还没有公开的评价',
  tooFew: (count: number) => `${count} 条评价，暂不显示均分`,
  average: (average: number, count: number) => `${average.toFixed(1)} 分，${count} 人评价`,
  why: (enough: number) =>
    `满 ${enough} 条才显示均分和每条评价，免得一两个人说了算，也免得猜出是谁。新的评价每月 15 日看一次，凑够一批才公开，每家企业只算最近一次。评价不计积分。`,
  tags: {
    clear: '讲得明白',
    'no-selling': '不推销',
    'on-time': '准时',
    solved: '解决了问题',
    materials: '材料说清楚了',
  },
  stars: (stars: number, word: string) => `${stars} 星，${word}`,
} as const
