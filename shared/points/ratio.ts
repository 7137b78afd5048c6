/** An exact positive fraction; both parts are positive safe integers. Points are never multiplied by a float. */
export interface Ratio {
  num: number
  den: number
}

export const one: Ratio = { num: 1, den: 1 }

/**
 * An integer, or an error: an amount beyond 2^53 would lose its last digits silently.
 * @throws RangeError when `n` is not a safe integer
 */
export function exact(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not an exact integer: ${n}`)
  return n
}

/** The fraction in lowest terms, so that equal factors look equal on a screen (12/7, not 360/210). */
export function ratio(num: number, den: number): Ratio {
  if (exact(num) <= 0 || exact(den) <= 0) throw new RangeError(`not a positive fraction: ${num}/${den}`)
  const divisor = gcd(num, den)
  return { num: num / divisor, den: den / divisor }
}

/** `num / den` to the nearest integer, a half going up (away from zero never matters: `num` is not negative). For showing only. */
export function roundHalfUp(num: number, den: number): number {
  if (exact(num) < 0) throw new RangeError(`negative: ${num}`)
  const whole = Math.floor(num / den)
  const rest = num - whole * den
  return rest * 2 >= den ? whole + 1 : whole
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
