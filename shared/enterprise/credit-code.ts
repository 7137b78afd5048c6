/**
 * 统一社会信用代码, GB 32100-2015: registering authority, kind, six digits of region, nine of GB 11714, one check symbol.
 * No district may be read out of it: a code keeps its region when the enterprise moves.
 */
const SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** No region is 000000: whoever writes that has not copied a licence. */
const FORMAT = new RegExp(`^[${SYMBOLS}]{2}(?!000000)\\d{6}[${SYMBOLS}]{10}$`)

/**
 * 'malformed' is refused. 'checksum' is only a warning that a person confirms: codes reported as genuine fail the standard's
 * check symbol.
 * @param code in capitals, without spaces
 */
export function checkCreditCode(code: string): 'ok' | 'checksum' | 'malformed' {
  if (!FORMAT.test(code)) return 'malformed'
  return checkSymbol(code) === code[17] ? 'ok' : 'checksum'
}

/** The 18th symbol, from the first 17: (31 − Σ value × weight mod 31) mod 31. */
export function checkSymbol(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * SYMBOLS.indexOf(code.charAt(i)), 0)
  return SYMBOLS.charAt((31 - (sum % 31)) % 31)
}
