const DIGITS = '〇一二三四五六七八九'
const UNITS: Record<string, number> = { 千: 1000, 万: 10_000 }

/** Every number that a Chinese text prints: 80, 三, 两, 十四, 1千 (as 1 and as 1000), 2 万 (as 2 and as 20000). */
export function numeralsIn(text: string): number[] {
  const printed = [...text.matchAll(/(\d+)(?: ?([千万]))?|[〇一二两三四五六七八九十]+/g)]
  return printed.flatMap(([all, digits, unit]) => {
    if (digits === undefined) return [chinese(all)]
    return unit === undefined ? [Number(digits)] : [Number(digits), Number(digits) * UNITS[unit]!]
  })
}

/** Up to 九十九; digit by digit without 十, as in 二〇二六. */
function chinese(numeral: string): number {
  const value = (digit: string) => (digit === '两' ? 2 : DIGITS.indexOf(digit))
  const [tens, ones] = numeral.split('十')
  if (ones === undefined) return [...numeral].reduce((sum, digit) => sum * 10 + value(digit), 0)
  return (tens === '' ? 1 : value(tens!)) * 10 + (ones === '' ? 0 : value(ones))
}
