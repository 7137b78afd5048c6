import type { RefusalCode } from '@shared/contract/refusals'
import type { Answer } from '../frame/answer'

/** CloudBase's HTTP access event, as far as it is used. */
export interface HttpEvent {
  path: string
  httpMethod: string
  headers?: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}

export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
}

export function isHttpEvent(event: unknown): event is HttpEvent {
  const { httpMethod, path } = (event ?? {}) as Partial<HttpEvent>
  return typeof httpMethod === 'string' && typeof path === 'string'
}

/** `authorization: Bearer <token>`; header names come in any case. */
export function bearer(headers: HttpEvent['headers']): string | null {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  return /^Bearer ([\w.~+/=-]{1,200})$/i.exec(found ?? '')?.[1] ?? null
}

/**
 * The address that the gateway saw: the last one it wrote into `x-forwarded-for`, because whoever calls may write the ones before it.
 * null: no gateway said any.
 */
export function addressOf(headers: HttpEvent['headers']): string | null {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'x-forwarded-for')?.[1]
  return found?.split(',').at(-1)?.trim() || null
}

/** `/call/booking/book` → `booking/book` */
export const operationPath = (path: string) => path.replace(/^\/?(call\/)?/, '').replace(/\/$/, '')

export function httpBody(event: HttpEvent): string {
  return event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
}

/** 200 for a well-formed call whatever its outcome; 4xx for a malformed one. */
export function httpReply(answer: Answer): HttpReply {
  return {
    statusCode: answer.ok ? 200 : statusOf(answer.error.code),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(answer),
  }
}

/** Of a refusal. */
export const statusOf = (code: RefusalCode): number => malformed[code] ?? 200

const malformed: Partial<Record<RefusalCode, number>> = {
  BAD_INPUT: 400,
  UNKNOWN_OPERATION: 404,
  TOO_LARGE: 413,
  INTERNAL: 500,
}
