/** The end of a zip's list of files, and the head of each file in it (APPNOTE 4.3.12, 4.3.16). */
const END = 0x06054b50
const HEAD = 0x02014b50
const END_BYTES = 22
const HEAD_BYTES = 46
const LONGEST_COMMENT = 65_535

/**
 * What a zip says its files come to, read from its list alone: so that what would unpack to gigabytes is not begun.
 * @returns null when it has no such list
 */
export function unpackedSize(zip: Buffer): number | null {
  const end = endOf(zip)
  if (end === null) return null
  const files = zip.readUInt16LE(end + 10)
  let [at, size] = [zip.readUInt32LE(end + 16), 0]
  for (let nth = 0; nth < files; nth++) {
    if (at + HEAD_BYTES > zip.length || zip.readUInt32LE(at) !== HEAD) return null
    size += zip.readUInt32LE(at + 24)
    at += HEAD_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return size
}

function endOf(zip: Buffer): number | null {
  const first = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  for (let at = zip.length - END_BYTES; at >= first; at--) if (zip.readUInt32LE(at) === END) return at
  return null
}
