import * as cloud from 'wx-server-sdk'

/** How one attempt to send ended: `refused` carries WeChat's code; `unknown` means that no answer came back. */
export type SendOutcome = { sent: true } | { sent: false; refused: number } | { sent: false; unknown: string }

export interface SubscribeMessage {
  openid: string
  templateId: string
  page: string
  data: Record<string, string>
}
export interface Messages {
  send(message: SubscribeMessage): Promise<SendOutcome>
}

/** WeChat subscribe messages. The API has no idempotency key: whoever calls this must never call it twice for one message. */
export function openMessages(): Messages {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return {
    async send({ openid, templateId, page, data }) {
      try {
        await cloud.openapi.subscribeMessage.send({
          touser: openid,
          templateId,
          page,
          data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
        })
        return { sent: true }
      } catch (error) {
        const { errCode } = error as { errCode?: unknown }
        return typeof errCode === 'number' && errCode > 0
          ? { sent: false, refused: errCode }
          : { sent: false, unknown: error instanceof Error ? error.name : 'error' }
      }
    },
  }
}
