import Taro from '@tarojs/taro'

export type Template = 'notice' | 'booking'

/** The operator's template ids from the WeChat back office, put in by the build (config/index.ts); an empty one is not asked for. */
const ids: Record<Template, string> = {
  notice: process.env.TARO_APP_TEMPLATE_NOTICE,
  booking: process.env.TARO_APP_TEMPLATE_BOOKING,
}

/**
 * Asks to be allowed one message of each of these templates. To be called from a tap, or WeChat refuses.
 * @returns those that were accepted; each is good for one message
 */
export async function askToRemind<T extends Template>(templates: readonly T[]): Promise<T[]> {
  const asked = templates.filter((template) => ids[template] !== '')
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
