// @ts-check

/** @param {number} ms */
export const beijing = (ms) => new Date(ms + 8 * 3600e3).toISOString().replace('T', ' ').slice(0, 19)

/** @param {unknown} value */
export const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2))

/**
 * What a person typed as JSON; `otherwise` for nothing.
 * @param {string} value
 * @param {unknown} otherwise
 * @returns {unknown}
 */
export function parse(value, otherwise) {
  if (value.trim() === '') return otherwise
  try {
    return JSON.parse(value)
  } catch {
    throw new Error(`这里要写 JSON：${value}`)
  }
}

const NUMBERS = ['$numberInt', '$numberLong', '$numberDouble']

/** Reviver that shows the numbers of canonical EJSON as numbers. @type {(key: string, value: Record<string, unknown>) => unknown} */
export const plain = (_key, value) => {
  const number = NUMBERS.find((key) => value !== null && typeof value === 'object' && key in value)
  return number ? Number(value[number]) : value
}
