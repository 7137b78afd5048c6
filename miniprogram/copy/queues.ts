import { limits } from '@shared/limits'

/** 18, or 99+ */
const count = (counted: number) => (counted > limits.counted ? `${limits.counted}+` : String(counted))

/** What every officer's queue says in the same words. */
export const queues = {
  count,
  counted: (counted: number, unit: string, order: string) =>
    counted === 0 ? `没有` : `${count(counted)} ${unit}，${order}`,
  states: { waiting: '待办', decided: '已办' },
  state: '看哪些',
  order: '怎么排',
  district: '归属区',
  anyDistrict: '全市',
  ownDistricts: '我负责的区',
  search: '搜索',
  hint: {
    both: '站点、企业名',
    numbered: '站点、企业名、编号',
    station: '站点名',
    enterprise: '企业名、信用代码',
    notice: '标题里的字',
    grant: { city: '称呼里的字、区名', place: '称呼里的字' },
    change: '设定的名称、理由里的字',
  },
  due: (day: string, provisional: boolean) => `最晚 ${day}${provisional ? '（暂定）' : ''}`,
  overdue: '过了期限',
  waited: (days: number) => (days === 0 ? '今天来的' : `等了 ${days} 天`),
  none: {
    title: '没有符合的',
    text: (sought: string) =>
      sought === '' ? '换一个区，或者看另一栏。' : `按名称开头找，前面的“北京”可以不写。没有以“${sought}”开头的。`,
    words: (sought: string) => `没有含“${sought}”的。可以少打几个字再找。`,
    exit: '看全部',
  },
  nothingDecided: { title: '还没有办过的', text: '办完的会出现在这里。' },
  decided: '办理结果',
  when: '哪天',
  since: '登记',
  keys: { steps: '上下条', search: '搜索' },
} as const
