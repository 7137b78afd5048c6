import type { FileToSave } from './save-file'

const KEPT_MS = 60_000

/** Into the browser's downloads, under its own name. @throws when it did not arrive */
export async function saveFile({ url, name, format }: FileToSave) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`file: ${response.status}`)
  keepFile(new Blob([await response.arrayBuffer()]), `${name}.${format}`)
}

/** Into the browser's downloads, from memory. */
export function keepFile(content: Blob, name: string) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // some browsers begin to read it only after the click
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
