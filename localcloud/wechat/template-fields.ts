/** What each kind of template field accepts (developers.weixin.qq.com, subscribeMessage.send, 参数值内容限制). */
const KINDS: Record<string, RegExp> = {
  thing: /^[\s\S]{1,20}$/u,
  number: /^\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^.{1,40}$/u,
  date: /^.{1,40}$/u,
  amount: /^\D?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[0-9+\-() ]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[\x20-\x7e]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  const: /^.{1,20}$/u,
}

/** The first field of `data` that WeChat would refuse (47003), as it is named in the answer; undefined when all are well. */
export function invalidField(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return 'data'
  for (const [key, field] of Object.entries(data)) {
    const pattern = KINDS[key.replace(/\d+$/, '')]
    const value = (field as { value?: unknown } | null)?.value
    if (!pattern || !/\d+$/.test(key)) return `data.${key}`
    if ((typeof value !== 'string' && typeof value !== 'number') || !pattern.test(String(value)))
      return `data.${key}.value`
  }
  return undefined
}
