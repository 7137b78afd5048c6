import Taro from '@tarojs/taro'
import { fetchedFile } from './fetched-file'

/** A file that lies at a short-lived address. */
export interface RemoteFile {
  url: string
  /** image/jpeg, image/png or application/pdf, as found when it was uploaded */
  type: string
}

/** Shows a file in full. @throws when it did not arrive */
export async function openFile({ url, type }: RemoteFile) {
  if (type.startsWith('image/')) return void Taro.previewImage({ urls: [url] })
  await Taro.openDocument({ filePath: await fetchedFile(url), fileType: 'pdf' })
}
