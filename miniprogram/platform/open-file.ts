import Taro from '@tarojs/taro'
import { operator } from './operator'

/** A file that lies at a short-lived address. */
export interface RemoteFile {
  url: string
  /** image/jpeg, image/png or application/pdf, as found when it was uploaded */
  type: string
}

/** Shows a file in full. @throws when it did not arrive */
export async function openFile({ url, type }: RemoteFile) {
  if (type.startsWith('image/')) return void Taro.previewImage({ urls: [url] })
  const fileID = idOf(url)
  const { tempFilePath } = await (fileID ? byCloud(fileID).catch(() => byLink(url)) : byLink(url))
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' })
}

/** WeChat fetches from the cloud by itself; for a link, the operator has to have listed its host. */
const byCloud = (fileID: string) => Taro.cloud.downloadFile({ fileID })
const byLink = (url: string) => Taro.downloadFile({ url })

/** CloudBase's name for what lies at one of its links: `https://<bucket>.tcb.qcloud.la/<path>?sign=…`. */
function idOf(url: string): string | null {
  const [, bucket, path] = /^https:\/\/([\w-]+)\.tcb\.qcloud\.la\/([^?]+)/.exec(url) ?? []
  return operator.environment && bucket && path ? `cloud://${operator.environment}.${bucket}/${path}` : null
}
