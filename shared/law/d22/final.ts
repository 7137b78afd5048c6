import { citing } from '../basis'

/** D22 第十八条. It began on the day of its publication and repealed its predecessor of 2019, which is not among the sources. */
const cite = (quote: string) => citing('d22')('第十八条', quote)

export const repeal = cite(
  '本办法自发布之日起施行,《北京市中小企业公共服务示范平台评价管理办法》(京经信发〔2019〕51 号)同时废止。',
)

/** Titles given under the predecessor went on under D22. Nothing of the kind is said of D22's own titles by G26. */
export const earlierTitles = cite('已认定示范平台的管理按本办法执行。')
