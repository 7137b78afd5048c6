import { checkSymbol } from '@shared/enterprise/credit-code'
import { carriers } from './carriers/index'

/**
 * The credit code of the organisation behind each carrier, by carrier id. It tells a station's own company from its clients (T3).
 * Like the enterprises' codes they are valid in form and have the region 990000, which is none.
 */
export const operatorCodes: Readonly<Record<string, string>> = Object.fromEntries(
  carriers.map(({ id, phone }) => [id, operatorCode(phone)]),
)

/** @param phone of the carrier: no two have the same */
export function operatorCode(phone: string): string {
  return organisationCode(`MA0C${phone.slice(-4)}`)
}

/** @param body the first eight of the organisation's nine symbols (GB 11714); the ninth and the 18th are computed */
export function organisationCode(body: string): string {
  const code = `91990000${body}${organisationCheck(body)}`
  return code + checkSymbol(code)
}

function organisationCheck(body: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36), 0)
  return '0X987654321'.charAt(sum % 11)
}
