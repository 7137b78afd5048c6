import { Db } from '@cloudbase/database'
import tcb from '@cloudbase/node-sdk'
import { CloudError, type LocalCloud, LostConnection } from '../../localcloud/index'

export const env = 'in-process'

// As inside CloudBase: otherwise the SDK asks the network whether it is there.
process.env.TENCENTCLOUD_RUNENV = 'SCF'
process.env.TENCENTCLOUD_REGION = 'ap-shanghai'
process.env.SCF_NAMESPACE = 'in-process'

/** The unmodified node-sdk; its session token names the attempt it works for. */
export const sdk = (attempt: string, serviceUrl: string) =>
  tcb.init({ env, secretId: 'id', secretKey: 'key', sessionToken: attempt, serviceUrl })

/** From now on the SDK's database layer hands its requests to this engine. */
export function speakTo(documents: LocalCloud['documents']): void {
  /** What node-sdk does around a request: JSON both ways, a refusal is thrown with its code, and so is a broken connection. */
  Db.reqClass = class {
    constructor(readonly config: { sessionToken: string }) {}

    async send(action: string, params: object): Promise<unknown> {
      try {
        const answer = await documents.handle(action, sent({ ...params, sessionToken: this.config.sessionToken }))
        const { data, ...rest } = answer as { data?: object }
        return { requestId: 'r', ...sent(rest), ...(data && { data: sent(data) }) }
      } catch (error) {
        if (error instanceof CloudError) throw Object.assign(new Error(error.message), { code: error.code })
        if (error instanceof LostConnection) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
        throw error
      }
    }
  }
}

/** As JSON brings it over. Documents and questions are texts, and a text is the same after its way. */
function sent(fields: object): Record<string, unknown> {
  const texts: Record<string, unknown> = {}
  const others: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) (isText(value) ? texts : others)[name] = value
  return { ...JSON.parse(JSON.stringify(others)), ...texts }
}

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
