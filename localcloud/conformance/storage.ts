import assert from 'node:assert/strict'
import { codeOf } from './code-of'
import type { Area } from './world'

const source = 'docs: node-sdk 云存储'

export const storage: Area = {
  name: 'storage',
  checks: [
    {
      says: 'what is uploaded is downloaded',
      source,
      async run({ app }) {
        const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 251))
        const { fileID } = await app.uploadFile({ cloudPath: '目录/文件.bin', fileContent: bytes })
        assert.match(fileID, /^cloud:\/\/conformance\..+\/目录\/文件\.bin$/)
        assert.deepEqual((await app.downloadFile({ fileID })).fileContent, bytes)
      },
    },
    {
      says: 'getTempFileURL gives a link, and tells what is absent',
      source,
      async run({ app }) {
        const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
        const { fileList } = await app.getTempFileURL({ fileList: [fileID, fileID.replace('a.txt', 'absent')] })
        assert.deepEqual(
          fileList.map(({ code }) => code),
          ['SUCCESS', 'STORAGE_FILE_NONEXIST'],
        )
        assert.equal(await (await fetch(fileList[0]!.tempFileURL)).text(), 'a')
      },
    },
    {
      says: 'a link ends after its maxAge',
      source: 'docs: getTempFileURL maxAge',
      async run({ app, cloud }) {
        const { fileID } = await app.uploadFile({ cloudPath: 'brief.txt', fileContent: Buffer.from('a') })
        const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 10 }] })
        cloud.setClockOffset(11_000)
        assert.equal((await fetch(fileList[0]!.tempFileURL)).status, 403)
        cloud.setClockOffset(0)
      },
    },
    {
      says: 'getFileInfo states size and type',
      source: 'SDK: storage/index.ts',
      async run({ app }) {
        const { fileID } = await app.uploadFile({ cloudPath: 'i.png', fileContent: Buffer.alloc(17) })
        const { fileList } = await app.getFileInfo({ fileList: [fileID] })
        assert.deepEqual([fileList[0]!.size, fileList[0]!.mime], [17, 'image/png'])
      },
    },
    {
      says: 'copyFile copies, and moves when told',
      source: 'SDK: storage/index.ts',
      async run({ app, cloud }) {
        await app.uploadFile({ cloudPath: 'c/x.txt', fileContent: Buffer.from('x') })
        await app.copyFile({ fileList: [{ srcPath: 'c/x.txt', dstPath: 'd/x.txt' }] })
        await app.copyFile({ fileList: [{ srcPath: 'c/x.txt', dstPath: 'e/x.txt', removeOriginal: true }] })
        assert.deepEqual(
          cloud.storage
            .list()
            .map(({ path }) => path)
            .filter((path) => path.endsWith('x.txt')),
          ['d/x.txt', 'e/x.txt'],
        )
      },
    },
    {
      says: 'deleteFile deletes, and a download of it fails',
      source,
      async run({ app }) {
        const { fileID } = await app.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') })
        assert.equal((await app.deleteFile({ fileList: [fileID] })).fileList[0]!.code, 'SUCCESS')
        assert.equal(await codeOf(app.downloadFile({ fileID })), 'STORAGE_FILE_NONEXIST')
      },
    },
    {
      says: 'paths that leave the bucket are refused',
      source: 'docs: 文件名命名限制',
      async run({ app }) {
        for (const cloudPath of ['../a', '/a', 'a//b', 'a/../b'])
          assert.equal(
            await codeOf(app.uploadFile({ cloudPath, fileContent: Buffer.from('x') })),
            'STORAGE_REQUEST_FAIL',
          )
      },
    },
    {
      says: 'wx-server-sdk uploads, downloads and deletes',
      source: 'docs: wx-server-sdk 存储',
      async run({ probe }) {
        const { text, fileList } = (await probe('upload')) as { text: string; fileList: { status: number }[] }
        assert.deepEqual([text, fileList[0]!.status], ['from wx', 0])
      },
    },
  ],
}
