import { type Document, decodeDocument } from '../values'

/** A stored document. Its body is parsed only when somebody looks inside. */
export class Row {
  private parsed: Document | undefined

  constructor(
    /** Place in insertion order; -1 when only a transaction has it so far. */
    readonly seq: number,
    /** Changes with every committed write to the document, and never returns to an earlier value. */
    readonly version: number,
    readonly body: string,
    parsed?: Document,
  ) {
    this.parsed = parsed
  }

  get document(): Document {
    this.parsed ??= decodeDocument(this.body)
    return this.parsed
  }
}

export const toRow = ([seq, version, body]: unknown[]): Row => new Row(Number(seq), Number(version), String(body))
