import type { Cloud } from './cloudbase'

/** Private file storage. Paths are ours; nothing a client sends becomes part of a path unchecked. */
export interface Storage {
  /** Where a client may put one file. */
  uploadTarget(cloudPath: string): Promise<{ url: string; headers: Record<string, string>; fileId: string }>
  /** null when nothing was uploaded there */
  download(fileId: string): Promise<Buffer | null>
  upload(cloudPath: string, bytes: Buffer): Promise<string>
  /** Links that stop working after `seconds`. */
  links(fileIds: string[], seconds: number): Promise<string[]>
  remove(fileIds: string[]): Promise<void>
}

export function openStorage(cloud: Cloud): Storage {
  return {
    async uploadTarget(cloudPath) {
      const { data } = await cloud.getUploadMetadata({ cloudPath })
      const { url, token, authorization, fileId, cosFileId } = data
      const headers = {
        signature: authorization,
        authorization,
        'x-cos-security-token': token,
        'x-cos-meta-fileid': cosFileId,
        key: encodeURIComponent(cloudPath),
      }
      return { url, headers, fileId }
    },
    async download(fileID) {
      try {
        const { fileContent } = await cloud.downloadFile({ fileID })
        return fileContent ? Buffer.from(fileContent) : null
      } catch (error) {
        if (/NONEXIST|404|Not Found/i.test(String((error as { code?: string }).code) + String(error))) return null
        throw error
      }
    },
    async upload(cloudPath, fileContent) {
      const { fileID } = await cloud.uploadFile({ cloudPath, fileContent: fileContent as never })
      return fileID
    },
    async links(fileIds, maxAge) {
      if (fileIds.length === 0) return []
      const { fileList } = await cloud.getTempFileURL({
        fileList: fileIds.map((fileID) => ({ fileID, maxAge })) as never,
      })
      return fileList.map((file) => file.tempFileURL)
    },
    async remove(fileList) {
      if (fileList.length > 0) await cloud.deleteFile({ fileList })
    },
  }
}
