/** Beside a long field: how far the text has come, and that it is kept. Empty without a draft. */
export const drafted = (length: number, most: number) => (length === 0 ? '' : `${length}/${most}·已存草稿`)
