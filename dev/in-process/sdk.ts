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
      const body = JSON.parse(JSON.stringify({ ...params, sessionToken: this.config.sessionToken }))
      try {
        const { list, ...rest } = (await documents.handle(action, body)) as { list?: unknown }
        // documents come as texts, and a text is the same after its way
        const texts = Array.isArray(list) && list.every((each) => typeof each === 'string')
        const sent = JSON.parse(JSON.stringify({ requestId: 'r', ...rest, ...(!texts && { list }) }))
        return texts ? { ...sent, list } : sent
      } catch (error) {
        if (error instanceof CloudError) throw Object.assign(new Error(error.message), { code: error.code })
        if (error instanceof LostConnection) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
        throw error
      }
    }
  }
}
