// @ts-check
/** @import { Answers } from '../api' */

/**
 * Asks the server. Throws an error in words when it refuses.
 * @template {keyof Answers} Name
 * @param {Name} name
 * @param {object} [body]
 * @returns {Promise<Awaited<ReturnType<Answers[Name]>>>}
 */
export async function ask(name, body = {}) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/console/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const { value, code, message } = await response.json()
  if (code) throw new Error(`${code}：${message}`)
  return value
}
