import { beforeEach, describe, expect, it, vi } from 'vitest'

const { taro, opened } = vi.hoisted(() => {
  process.env.OPERATOR = JSON.stringify({ environment: 'sme-1a2b3c', templates: { notice: '', booking: '' } })
  const opened: string[] = []
  const taro = {
    cloud: { downloadFile: vi.fn() },
    downloadFile: vi.fn(),
    openDocument: ({ filePath }: { filePath: string }) => opened.push(filePath),
    previewImage: ({ urls }: { urls: string[] }) => opened.push(...urls),
  }
  return { taro, opened }
})
vi.mock('@tarojs/taro', () => ({ default: taro }))

const { openFile } = await import('@/platform/open-file')
const { saveFile } = await import('@/platform/save-file')

const bucket = '736d-sme-1a2b3c-1300000000'
const url = `https://${bucket}.tcb.qcloud.la/evidence/ab/abcdef?sign=0123&t=1790000000`

beforeEach(() => {
  opened.length = 0
  taro.cloud.downloadFile.mockReset().mockResolvedValue({ tempFilePath: 'by-cloud' })
  taro.downloadFile.mockReset().mockResolvedValue({ tempFilePath: 'by-link' })
})

describe('a file on a phone', () => {
  it('a document is fetched by the cloud’s own download, which needs no host listed', async () => {
    await openFile({ url, type: 'application/pdf' })
    expect(taro.cloud.downloadFile).toHaveBeenCalledExactlyOnceWith({
      fileID: `cloud://sme-1a2b3c.${bucket}/evidence/ab/abcdef`,
    })
    expect([opened, taro.downloadFile.mock.calls]).toEqual([['by-cloud'], []])
  })

  it('by its link where the cloud does not give it, or it lies elsewhere', async () => {
    taro.cloud.downloadFile.mockRejectedValueOnce(new Error('STORAGE_EXCEED_AUTHORITY'))
    await openFile({ url, type: 'application/pdf' })
    await openFile({ url: 'http://127.0.0.1:8787/file?sign=1', type: 'application/pdf' })
    expect(opened).toEqual(['by-link', 'by-link'])
    expect(taro.cloud.downloadFile).toHaveBeenCalledTimes(1)
  })

  it('one that does not arrive is an error', async () => {
    taro.cloud.downloadFile.mockRejectedValueOnce(new Error('off'))
    taro.downloadFile.mockRejectedValueOnce(new Error('off'))
    await expect(openFile({ url, type: 'application/pdf' })).rejects.toThrow('off')
  })

  it('one to be kept is fetched in the same way', async () => {
    await saveFile({ url, name: '2026 周期第一批', format: 'xlsx' })
    expect([opened, taro.downloadFile.mock.calls]).toEqual([['by-cloud'], []])
  })

  it('a picture is shown where it lies', async () => {
    await openFile({ url, type: 'image/jpeg' })
    expect(opened).toEqual([url])
  })
})
