/** 一件事的往来. */
export const thread = {
  open: '看这件事',
  go: '去办',
  waits: '等你办',
  /** A message of a matter that is named above it. */
  step: (title: string, matter: string) => title.replace(`${matter}：`, ''),
}
