import type { LocalFile, PhotoSource, UploadTarget } from './files'

function pick(accept: string, most: number): Promise<LocalFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = most > 1
    const chosen = () =>
      [...(input.files ?? [])].slice(0, most).map((file) => ({ name: file.name, bytes: file.size, source: file }))
    input.addEventListener('change', () => resolve(chosen()))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

export const photoSources: readonly PhotoSource[] = ['album']
export const pickPhotos = (most: number) => pick('image/jpeg,image/png', most)
export const pickDocuments = (most: number) => pick('application/pdf', most)
export const pickTables = () => pick('.xlsx,.json', 1)

/** XMLHttpRequest, because fetch cannot say how far an upload has come. */
export function upload(file: LocalFile, target: UploadTarget, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', target.url)
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100)))
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new Error(`upload: ${request.status}`)),
    )
    request.addEventListener('error', () => reject(new Error('upload: no answer')))
    request.send(file.source)
  })
}
