import type { IncomingMessage } from 'node:http'
import type { LocalCloud } from '../localcloud/index'
import { localTemplates } from './cloud'
import type { People } from './personas'

/**
 * Plays the phone's WeChat for personas in a browser. On a real phone the subscribe prompt is WeChat's own and WeChat counts
 * the yes before the app hears of it; here the same call that tells the app makes the local WeChat count it.
 */
export function phone(cloud: { wechat: Pick<LocalCloud['wechat'], 'accept'> }, { all }: People) {
  const counted = new Set<string>() // a retry of the call is not a second yes
  return (incoming: IncomingMessage) => {
    const persona = all.find(({ id }) => incoming.headers.authorization === `Bearer ${id}`)
    const relevant = persona && (incoming.url === '/call/inbox/accepted' || incoming.url === '/call/booking/remind')
    const [question, answer]: [Buffer[], Buffer[]] = [[], []]
    return {
      question: (chunk: Buffer) => relevant && question.push(chunk),
      answer: (chunk: Buffer) => relevant && answer.push(chunk),
      end() {
        if (!relevant) return
        const { ok } = JSON.parse(Buffer.concat(answer).toString()) as { ok: boolean }
        if (!ok) return
        const { templates = ['booking'], requestId } = JSON.parse(Buffer.concat(question).toString()) as Accepted
        if (counted.has(`${persona.id} ${requestId}`)) return
        counted.add(`${persona.id} ${requestId}`)
        for (const template of new Set(templates)) cloud.wechat.accept(persona.openid, localTemplates[template])
      },
    }
  }
}

/** What the app is told of; a reminder's accept names its booking instead of a template. */
interface Accepted {
  templates?: (keyof typeof localTemplates)[]
  requestId: string
}
