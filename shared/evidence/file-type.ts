export const fileTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type FileType = (typeof fileTypes)[number]

export const maxFileBytes = 10 * 1024 * 1024

const magics: [FileType, number[]][] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** Decided by the first bytes, never by the name; null for anything else, such as SVG or HTML (T18). */
export function fileType(bytes: Uint8Array): FileType | null {
  return magics.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? null
}
