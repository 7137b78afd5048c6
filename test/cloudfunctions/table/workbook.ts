import { utils, type WorkSheet, write } from '@e965/xlsx'

/** A workbook as a spreadsheet program writes it. */
export function workbook(sheets: Record<string, string[][]>): Buffer<ArrayBuffer> {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(rows), name)
  return Buffer.from(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array)
}
function sheetOf(rows: string[][]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text))),
  )
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text.startsWith('=')) sheet[utils.encode_cell({ r, c })] = { t: 'n', f: text.slice(1), v: 1.5 }
    })
  })
  return sheet
}
