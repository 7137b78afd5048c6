import { Agent, request } from 'node:http'
import { buffer, json } from 'node:stream/consumers'

const agent = new Agent({ keepAlive: true })

/** A round trip of `bytes` to an address that answers at once; resolves when the answer has been read. */
export function post(address: string, bytes: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': bytes.length }
    request(address, { agent, method: 'POST', headers }, (reply) => resolve(buffer(reply)))
      .on('error', reject)
      .end(bytes)
  })
}

/** A body of as many bytes as the request whose answer the address has recorded. */
export function sizeOf(address: string): Promise<{ request: number; answer: number }> {
  return new Promise((resolve, reject) => {
    request(address, { agent }, (reply) => resolve(json(reply) as Promise<{ request: number; answer: number }>))
      .on('error', reject)
      .end()
  })
}
