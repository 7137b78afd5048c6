import { request } from 'node:http'

/** A request as no well-behaved client sends it. */
export function raw(
  base: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer = '',
) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = request(base + path, { method, headers }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    call.on('error', reject)
    call.end(body)
  })
}
export const json = { 'content-type': 'application/json' }
export const as = (token: string) => ({ ...json, authorization: `Bearer ${token}` })
