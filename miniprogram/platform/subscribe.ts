import Taro from '@tarojs/taro'
import { operator } from './operator'

export type Template = 'notice' | 'booking'

const ids: Record<Template, string> = operator.templates

/** Whether there is such a message at all: one that the operator has no template for is not offered. */
export const mayAsk = (template: Template) => ids[template] !== ''

/**
 * Asks to be allowed one message of each of these templates. To be called from a tap, or WeChat refuses.
 * @returns those that were accepted; each is good for one message
 */
export async function askToRemind<T extends Template>(templates: readonly T[]): Promise<T[]> {
  const asked = templates.filter(mayAsk)
  if (asked.length === 0) return []
  try {
    const answers: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: asked.map((template) => ids[template]), entityIds: [] })),
    }
    return asked.filter((template) => answers[ids[template]] === 'accept')
  } catch {
    // Switched off altogether: what there is to say stays in the inbox.
    return []
  }
}
