import type { Reply } from '../http/reply'

/** An error as COS answers it. */
export function xmlError(status: number, code: string, message: string): Reply {
  const escaped = message.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${escaped}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
  }
}
