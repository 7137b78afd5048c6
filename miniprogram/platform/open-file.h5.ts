import type { RemoteFile } from './open-file'

/** Typed by what was found at upload, never by what the storage guesses: a page among the files must not run as one. */
export async function typedUrl({ url, type }: RemoteFile): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`file: ${response.status}`)
  return URL.createObjectURL(new Blob([await response.arrayBuffer()], { type }))
}

export async function openFile(file: RemoteFile) {
  window.open(await typedUrl(file), '_blank', 'noopener')
}
