import type { LocalDate } from '@shared/calendar/local-date'
import { paceWeeks } from '@shared/points/pace-terms'
import { clauses, listed } from './punctuation'

const one = (hundredths: number) => {
  const tenths = Math.round(Math.abs(hundredths) / 10)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
/** Near the line both decimals count. */
const two = (hundredths: number) => (hundredths / 100).toFixed(2)
const whole = (hundredths: number) => String(hundredths / 100)

const steps = {
  raw: '核实的分加起来',
  capped: '按各项上限计',
  scaled: '折算为 12 个月',
  ceiling: '总分封顶后',
  deducted: '减去扣分',
  total: '合计，扣到 0 为止',
  compared: '和过线分比较',
}

/** Points, always given in hundredths. A ledger shows one decimal and a real minus. */
export const points = {
  figure: (hundredths: number) => (hundredths < 0 ? `−${one(hundredths)}` : one(hundredths)),
  signed: (hundredths: number) => `${hundredths < 0 ? '−' : '+'}${one(hundredths)}`,
  whole,
  threshold: (threshold: number) => `${whole(threshold)} 培育成功`,
  verdict: (total: number, threshold: number | null, passed: boolean) =>
    threshold === null
      ? '分'
      : passed
        ? `分，已过 ${whole(threshold)} 分线`
        : `分，离 ${whole(threshold)} 分线还差 ${one(threshold - total)}`,
  projection: {
    title: (claims: number, total: number, atLeast: boolean) =>
      `${claims} 笔在核实，都通过就是${atLeast ? '至少' : ''} ${two(total)} 分`,
    text: (by: { on: string; provisional: boolean; past: boolean } | null, more: boolean) =>
      `${clauses([
        ...(more ? ['先算等得最久的这些'] : []),
        by === null
          ? '核实没有设期限，按今天算'
          : by.past
            ? `按期限 ${by.on} 就该核实完，已经过了`
            : `最晚 ${by.on} 核实完${by.provisional ? '（暂定）' : ''}`,
      ])}。这是推算，不是结论。`,
    pace: {
      title: (until: string, total: number) => `照最近 ${paceWeeks} 周这样，到 ${until} 是 ${two(total)} 分`,
      text: (entries: number, low: number, high: number) =>
        `${low === high ? '' : `照其中分少的一半算是 ${two(low)} 分，照分多的一半算是 ${two(high)} 分。`}按这几周记的 ${entries} 笔推算，上限都算在内。这是推算，不是结论。`,
    },
  },
  barName: (total: number, threshold: number, ceiling: number) =>
    `${one(total)} 分，满分 ${whole(ceiling)}，${whole(threshold)} 分培育成功`,
  working: '怎么算的',
  bases: '依据和解读',
  step: (step: string) => steps[step as keyof typeof steps] ?? step,
  /** where a short cycle is scaled: 3 × 12 ÷ 7 = 5.1 */
  scaled: (
    before: number,
    { num, den }: { num: number; den: number },
    after: number,
    { from, to }: { from: LocalDate; to: LocalDate },
  ) =>
    `${one(before)} × ${num}${den === 1 ? '' : ` ÷ ${den}`} = ${one(after)}。这个周期只有 ${from} 至 ${to}，不满一年，按文件折算成 12 个月的分。`,
  unchanged: (steps: readonly string[]) => `${listed(steps)}：没有改变得分。`,
  readings: {
    title: '换一种读法会怎样',
    lead: '文件有的句子没写清怎么算。用哪种读法由市经信局定，下面每次只换一处。',
    used: '现在这样算',
    now: '现在用的',
    figure: two,
    margin: (passed: boolean, margin: number) => (passed ? `过，多 ${two(margin)}` : `不过，差 ${two(-margin)}`),
    same: (count: number, total: number) => `其余 ${count} 处怎么读都是 ${two(total)}。`,
  },
}
