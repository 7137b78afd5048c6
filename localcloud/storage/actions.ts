import { createReadStream } from 'node:fs'
import type { Action } from '../admin'
import { CloudError } from '../errors'
import { cloudPath } from './paths'
import type { Storage } from './storage'

/** One request names at most 50 files; a link lives a day unless told, and no longer (wx.cloud.getTempFileURL). */
const MAX_FILES = 50
const DAY = 86_400

type Fields = Record<string, unknown>

function list<T>(value: unknown, what: string): T[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new CloudError('INVALID_PARAM', `${what} must be a non-empty array`)
  if (value.length > MAX_FILES) throw new CloudError('INVALID_PARAM', `${what} names more than ${MAX_FILES} files`)
  return value as T[]
}

const codeOf = (error: unknown) => (error instanceof CloudError ? error.code : 'STORAGE_REQUEST_FAIL')

export function storageActions(storage: Storage): Record<string, Action> {
  return {
    async 'storage.getUploadMetadata'({ path }) {
      const filePath = cloudPath(path)
      const { url, authorization } = storage.upload(filePath)
      const fileId = storage.ids.of(filePath)
      const download_url = storage.downloadUrl(filePath, DAY)
      return {
        data: { url, authorization, token: 'local', fileId, cosFileId: encodeURIComponent(fileId), download_url },
      }
    },

    async 'storage.batchGetDownloadUrl'({ file_list }) {
      const download_list = list<Fields>(file_list, 'file_list').map(({ fileid, max_age }) => {
        try {
          return {
            fileID: fileid,
            tempFileURL: storage.downloadUrl(storage.stored(fileid).path, maxAge(max_age)),
            code: 'SUCCESS',
          }
        } catch (error) {
          return { fileID: fileid, tempFileURL: '', code: codeOf(error) }
        }
      })
      return { data: { download_list } }
    },

    async 'storage.batchDeleteFile'({ fileid_list }) {
      const delete_list: Fields[] = []
      for (const fileID of list<unknown>(fileid_list, 'fileid_list')) {
        const path = storage.ids.path(fileID)
        const deleted = path !== undefined && (await storage.files.delete(path))
        delete_list.push({ fileID, code: deleted ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
      }
      return { data: { delete_list } }
    },

    /** May this user read? A path here is a cloud path or a fileID. */
    async 'storage.getFileAuthority'({ openId, fileList }) {
      return {
        data: list<Fields>(fileList, 'fileList').map(({ path }) => {
          const filePath = storage.ids.path(path) ?? cloudPath(path)
          const read = storage.rules.mayRead(filePath, storage.files.get(filePath)?.creator, String(openId))
          return { path, cosFileId: encodeURIComponent(storage.ids.of(filePath)), read }
        }),
      }
    },

    async 'storage.batchCopyFile'({ file_list }) {
      const copy_list: Fields[] = []
      for (const file of list<Fields>(file_list, 'file_list')) copy_list.push(await copy(storage, file))
      return { data: { copy_list } }
    },
  }
}

function maxAge(value: unknown): number {
  if (value === undefined) return DAY
  if (typeof value !== 'number' || !(value > 0))
    throw new CloudError('INVALID_PARAM', 'max_age must be a positive number')
  return Math.min(Math.floor(value), DAY)
}

/** Source and destination are cloud paths, not fileIDs (`copyFile` of the node-sdk). */
async function copy(storage: Storage, { src_path, dst_path, overwrite, remove_original }: Fields): Promise<Fields> {
  try {
    const from = storage.stored(storage.ids.of(cloudPath(src_path)))
    const to = cloudPath(dst_path)
    if (overwrite === false && storage.files.get(to))
      throw new CloudError('STORAGE_REQUEST_FAIL', `${to} exists and overwrite is false`)
    const fileId = await storage.put(to, createReadStream(storage.files.file(from.blob)))
    if (remove_original === true) await storage.files.delete(from.path)
    return { fileId, code: 'SUCCESS' }
  } catch (error) {
    return { code: codeOf(error), message: error instanceof Error ? error.message : String(error) }
  }
}
