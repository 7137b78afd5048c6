import type { FileToSave } from './save-file'

const KEPT_MS = 60_000

/** Into the browser's downloads, under its own name. @throws when it did not arrive */
export async function saveFile({ url, name, format }: FileToSave) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`file: ${response.status}`)
  const address = URL.createObjectURL(new Blob([await response.arrayBuffer()]))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.${format}`
  link.click()
  // some browsers begin to read it only after the click
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
