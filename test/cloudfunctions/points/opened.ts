import { strFromU8, unzipSync } from 'fflate'

/** Office files as they lie in their package, read by nothing that writes them. */
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const plain = (xml: string) =>
  xml
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&apos;|&#39;/g, "'")
    .replaceAll('&amp;', '&')

const each = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?(?:/>|>(.*?)</${tag}>)`, 'gs'))].map(([whole, inside = '']) => ({
    whole,
    inside,
  }))

/** The cells of the first sheet, row by row; and whether any of them is a formula. */
export function openedWorkbook(bytes: Uint8Array): { rows: string[][]; formulas: number; widths: number[] } {
  const parts = partsOf(bytes)
  const sheet = parts.get('xl/worksheets/sheet1.xml')!
  const shared = each(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inside }) => plain(inside))
  const rows = each(sheet, 'row').map(({ inside }) =>
    each(inside, 'c').map(({ whole, inside: cell }) => {
      const value = plain(each(cell, 'v')[0]?.inside ?? each(cell, 'is')[0]?.inside ?? '')
      return / t="s"/.test(whole) ? (shared[Number(value)] ?? '') : value
    }),
  )
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  return { rows, formulas: each(sheet, 'f').length, widths }
}

/** The paragraphs of a document outside its table, the rows of the table, and the fonts that it names for our characters. */
export function openedDocument(bytes: Uint8Array): { lines: string[]; rows: string[][]; font: string | undefined } {
  const parts = partsOf(bytes)
  const body = parts.get('word/document.xml')!
  const table = each(body, 'w:tbl')[0]!
  const textOf = ({ inside }: { inside: string }) =>
    plain(
      each(inside, 'w:t')
        .map((each) => each.inside)
        .join(''),
    )
  const rows = each(table.inside, 'w:tr').map(({ inside }) => each(inside, 'w:tc').map(textOf))
  const lines = each(body.replace(table.whole, ''), 'w:p')
    .map(textOf)
    .filter((line) => line !== '')
  return { lines, rows, font: /w:eastAsia="([^"]+)"/.exec(parts.get('word/styles.xml') ?? '')?.[1] }
}
