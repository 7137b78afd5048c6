import type { Law } from './modules'
import { placesOf } from './places'
import { instrumentIds, sources } from './sources'

/** The passages of each text, put together again, are the document: every word, in order, nothing more. */
export function passageFindings(law: Law): string[] {
  return instrumentIds.flatMap((id) => {
    const together = law.library.passages[id].flatMap(({ paragraphs }) => paragraphs).join('')
    const source = sources[id]
    if (together === source) return []
    let at = 0
    while (together[at] === source[at]) at += 1
    return [`${id}: differs from the source at “${source.slice(Math.max(0, at - 10), at + 10)}”`]
  })
}

/** Each passage is at the place that its numbering prints, and each defect of the print is where it is said to be. */
export function placeFindings(law: Law): string[] {
  return instrumentIds.flatMap((id) => {
    const passages = law.library.passages[id]
    const printed = placesOf(passages.map(({ paragraphs }) => paragraphs[0]!))
    const misplaced = passages.filter(({ at }, i) => at !== (printed[i] ?? FRAME.find((name) => name === at)))
    const sic = law.instruments.instruments[id].sic.filter(
      ({ at, printed }) => !passages.some((p) => p.at === at && p.paragraphs.some((text) => text.includes(printed))),
    )
    return [
      ...misplaced.map(({ at, paragraphs }) => `${id}: “${paragraphs[0]!.slice(0, 10)}” is not at ${at}`),
      ...sic.map(({ at, printed }) => `${id} ${at}: “${printed}” is not printed there`),
    ]
  })
}

/** Passages without a number of their own. */
const FRAME = ['标题', '文号', '通知', '落款', '题名', '引言', '附件']
