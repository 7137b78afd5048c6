import { failed } from '../refusals'
import { type Document, decodeDocument } from '../values'

/** A stored document. Its body is parsed only when somebody looks inside. */
export class Row {
  private parsed: Document | undefined
  private unreadable = false

  constructor(
    /** Place in insertion order; -1 when only a transaction has it so far. */
    readonly seq: number,
    /** Changes with every committed write to the document, and never returns to an earlier value. */
    readonly version: number,
    /** The key of its `_id`. */
    readonly id: string,
    readonly body: string,
    parsed?: Document,
  ) {
    this.parsed = parsed
  }

  /** Undefined when the body is none that was ever accepted: a damaged file must not keep anybody from the other documents. */
  get readable(): Document | undefined {
    if (this.parsed || this.unreadable) return this.parsed
    try {
      this.parsed = decodeDocument(this.body, undefined, Number.POSITIVE_INFINITY)
    } catch {
      this.unreadable = true
    }
    return this.parsed
  }

  get document(): Document {
    const { readable } = this
    if (!readable) throw failed(`the stored document ${this.id.slice(1)} cannot be read; it can be removed or replaced`)
    return readable
  }
}

/** What `toRow` needs of a document, its text apart. */
export const ROW_COLUMNS = 'documents.seq, version, id'

export const toRow = ([seq, version, id, body]: unknown[]): Row =>
  new Row(Number(seq), Number(version), String(id), String(body))
