import { listPrint as words } from '@shared/copy/list-print'
import type { Printed } from '@shared/points/list-print'
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** In half points. */
const sizes = { title: 36, text: 24, print: 18 }
const font = { ascii: words.font, eastAsia: words.font, hAnsi: words.font }

const line = (text: string, size = sizes.text, bold = false) =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, size, bold })] })

/** In hundredths of the width: the name has what the others leave. */
const widthsOf = (columns: number) => (columns > 3 ? [10, 50, 15, 25] : [10, 70, 20])

const rowOf = (cells: readonly (string | number)[], heading = false) =>
  new TableRow({
    ...{ tableHeader: heading, cantSplit: true },
    children: cells.map(
      (cell, c) =>
        new TableCell({
          width: { size: widthsOf(cells.length)[c]!, type: WidthType.PERCENTAGE },
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [
            new Paragraph({ children: [new TextRun({ text: String(cell), size: sizes.text, bold: heading })] }),
          ],
        }),
    ),
  })

/** The list as .docx: A4, the table's heading on every page. */
export async function asDocument({ title, lines, columns, rows, head, headNote }: Printed): Promise<Buffer> {
  const heading = new Paragraph({
    ...{ alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    children: [new TextRun({ text: title, size: sizes.title, bold: true })],
  })
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [rowOf(columns, true), ...rows.map((row) => rowOf(row))],
  })
  const printedHead = head.map(([label, value]) => line(`${label}：${value}`, sizes.print))
  const document = new Document({
    styles: { default: { document: { run: { font } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        children: [
          ...[heading, ...lines.map((each) => line(each)), table, line('')],
          ...[line(words.head, sizes.text, true), ...printedHead, line(headNote, sizes.print)],
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
