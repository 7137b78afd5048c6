import Taro from '@tarojs/taro'
import { operator } from './operator'

/**
 * A file from a short-lived address, as it lies on the phone: WeChat fetches from the cloud by itself; for a link, the operator has to have
 * listed its host. @throws when it did not arrive
 */
export async function fetchedFile(url: string): Promise<string> {
  const fileID = idOf(url)
  const { tempFilePath } = await (fileID ? byCloud(fileID).catch(() => byLink(url)) : byLink(url))
  return tempFilePath
}

const byCloud = (fileID: string) => Taro.cloud.downloadFile({ fileID })
const byLink = (url: string) => Taro.downloadFile({ url })

/** CloudBase's name for what lies at one of its links: `https://<bucket>.tcb.qcloud.la/<path>?sign=…`. */
function idOf(url: string): string | null {
  const [, bucket, path] = /^https:\/\/([\w-]+)\.tcb\.qcloud\.la\/([^?]+)/.exec(url) ?? []
  return operator.environment && bucket && path ? `cloud://${operator.environment}.${bucket}/${path}` : null
}
