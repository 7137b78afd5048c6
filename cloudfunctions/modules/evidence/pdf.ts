import { packedObjects } from './packed-objects'
import { Unreadable } from './unreadable'

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/

/**
 * That a PDF (ISO 32000) is whole, open to everybody and has a page: its end points to a table of its objects, the table's trailer
 * names a root, and some object is a page. What the pages draw, their fonts and pictures, and what a viewer might run are not looked at.
 * @throws Unreadable
 */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text)) throw new Unreadable('damaged')
  const place = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-2048))?.[1]
  if (place === undefined) throw new Unreadable('damaged')
  const trailer = trailerAt(text, Number(place))
  if (trailer === null || !/\/Root\s+\d+\s+\d+\s+R/.test(trailer)) throw new Unreadable('damaged')
  if (/\/Encrypt\s/.test(trailer)) throw new Unreadable('unsupported')
  if (!PAGE.test(text) && !hasPackedPage(bytes, text)) throw new Unreadable('damaged')
}

/** The dictionary after a table, or of the stream that is one; null: there is neither. */
function trailerAt(text: string, place: number): string | null {
  const from = text.slice(place, place + 64)
  if (/^\s*xref\s/.test(from)) {
    const at = text.indexOf('trailer', place)
    return at === -1 ? null : text.slice(at, at + 4096)
  }
  if (!/^\s*\d+\s+\d+\s+obj\b/.test(from)) return null
  const end = text.indexOf('stream', place)
  const dictionary = text.slice(place, end === -1 ? place : end)
  return /\/Type\s*\/XRef\b/.test(dictionary) ? dictionary : null
}

/** Newer files keep most objects packed together. */
function hasPackedPage(bytes: Buffer, text: string): boolean {
  for (const objects of packedObjects(bytes, text)) if (PAGE.test(objects)) return true
  return false
}
