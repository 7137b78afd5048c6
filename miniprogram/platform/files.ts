import Taro from '@tarojs/taro'

/** A file that was chosen on this device. */
export interface LocalFile {
  name: string
  bytes: number
  /** where the platform keeps it until it is sent */
  source: string | Blob
}

/** Where `evidence.begin` says the bytes go. */
export interface UploadTarget {
  cloudPath: string
  url: string
  headers: Record<string, string>
}

export type PhotoSource = 'camera' | 'album'
/** Each has a button of its own; a browser asks by itself. */
export const photoSources: readonly PhotoSource[] = ['camera', 'album']

/** Photos, compressed by WeChat; none when the person gave up. */
export async function pickPhotos(most: number, source: PhotoSource): Promise<LocalFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: [source],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({
      name: tempFilePath.split('/').pop() ?? '',
      bytes: size,
      source: tempFilePath,
    }))
  } catch {
    return []
  }
}

/** Documents out of a chat: the only place from which WeChat lets a mini-program take them. */
export async function pickDocuments(most: number): Promise<LocalFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'file', extension: ['pdf'] })
    return tempFiles.map(({ path, name, size }) => ({ name, bytes: size, source: path }))
  } catch {
    return []
  }
}

/** A points table out of a chat. */
export async function pickTables(): Promise<LocalFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'json'] })
    return tempFiles.map(({ path, name, size }) => ({ name, bytes: size, source: path }))
  } catch {
    return []
  }
}

/** Sends the bytes. @param onProgress percent, 0–100. @throws when they did not arrive */
export function upload(file: LocalFile, target: UploadTarget, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: target.cloudPath,
      filePath: String(file.source),
      success: () => resolve(),
      fail: reject,
    })
    task.onProgressUpdate(({ progress }) => onProgress(progress))
  })
}
