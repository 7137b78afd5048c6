/**
 * What one figure must be, written down from the documents and not from the code: the path of the datum in the table of
 * contents, its value, and the words in which the document prints it. Null: no document prints it, the reason is given.
 */
export type Row =
  | readonly [path: string, value: number | string, printed: string]
  | readonly [path: string, value: number | string, printed: null, why: string]
