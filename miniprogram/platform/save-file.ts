import Taro from '@tarojs/taro'
import { fetchedFile } from './fetched-file'

/** A file to be kept: at a short-lived address, what it is called, and of what kind. */
export interface FileToSave {
  url: string
  name: string
  format: 'xlsx' | 'docx'
}

/** Opens it in WeChat, from whose menu it is sent on or kept. @throws when it did not arrive */
export async function saveFile({ url, format }: FileToSave) {
  await Taro.openDocument({ filePath: await fetchedFile(url), fileType: format, showMenu: true })
}
