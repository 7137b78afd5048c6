import type { Messages } from '../../cloudfunctions/platform/messages'
import type { Storage } from '../../cloudfunctions/platform/storage'
import type { TextCheck } from '../../cloudfunctions/platform/text-check'
import { CloudError, type LocalCloud } from '../../localcloud/index'

/** The files, the messages and the text check of a local cloud, without its socket in between. */

export async function* once(bytes: Buffer) {
  yield bytes
}

export const storageOf = (storage: LocalCloud['storage']): Storage => ({
  uploadTarget: async (cloudPath) => ({ ...storage.upload(cloudPath), headers: {}, fileId: storage.ids.of(cloudPath) }),
  async download(fileId) {
    try {
      return await storage.read(fileId)
    } catch (error) {
      if (error instanceof CloudError) return null
      throw error
    }
  },
  upload: (cloudPath, bytes) => storage.put(cloudPath, once(bytes)),
  links: async (fileIds, seconds) => fileIds.map((id) => storage.downloadUrl(storage.stored(id).path, seconds)),
  async remove(fileIds) {
    for (const id of fileIds) await storage.files.delete(storage.stored(id).path)
  },
})

type WeChat = LocalCloud['wechat']
type Suggested = { suggest: 'pass' | 'review' | 'risky' }

const called = (wechat: WeChat, api: string, params: Parameters<WeChat['call']>[1]) =>
  wechat.call(api, params) as { errcode: number; result?: unknown }

export const messagesOf = (wechat: WeChat): Messages => ({
  async send({ openid, templateId, page, data }) {
    const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
    try {
      const { errcode } = called(wechat, 'subscribeMessage.send', {
        ...{ touser: openid, template_id: templateId, page },
        data: fields,
      })
      return errcode === 0 ? { sent: true } : { sent: false, refused: errcode }
    } catch (error) {
      return { sent: false, unknown: error instanceof Error ? error.name : 'error' }
    }
  },
})

export const textsOf = (wechat: WeChat): TextCheck => ({
  async check(openid, content) {
    const { errcode, result } = called(wechat, 'security.msgSecCheck', { openid, content, scene: 2, version: 2 })
    if (errcode === 0) return { kind: 'judged', ...(result as Suggested) }
    return errcode === 61010 ? { kind: 'no-visit' } : { kind: 'refused' }
  },
})
