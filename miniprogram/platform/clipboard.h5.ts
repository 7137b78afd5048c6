/** @returns whether it is there now */
export async function copyText(data: string): Promise<boolean> {
  try {
    // Taro's own would keep a copy in the storage of the browser, and say so in a look and words that are not ours.
    await navigator.clipboard.writeText(data)
    return true
  } catch {
    return false
  }
}
