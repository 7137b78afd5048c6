import type { Law } from './modules'
import { instrumentIds, sources } from './sources'

/** The passages of each text, put together again, are the document: every word, in order, nothing more. */
export function passageFindings(law: Law): string[] {
  return instrumentIds.flatMap((id) => {
    const together = law.library.passages[id].flatMap(({ paragraphs }) => paragraphs).join('')
    const source = sources[id]
    if (together === source) return []
    const at = [...together].findIndex((char, i) => char !== [...source][i])
    return [`${id}: differs from the source at “${source.slice(Math.max(0, at - 10), at + 10)}”`]
  })
}

/** Every place has one passage, and each defect of the print is where it is said to be. */
export function placeFindings(law: Law): string[] {
  return instrumentIds.flatMap((id) => {
    const passages = law.library.passages[id]
    const places = passages.map(({ at }) => at)
    const twice = places.filter((at, i) => places.indexOf(at) !== i).map((at) => `${id}: two passages at ${at}`)
    const sic = law.instruments.instruments[id].sic.filter(
      ({ at, printed }) => !passages.some((p) => p.at === at && p.paragraphs.some((text) => text.includes(printed))),
    )
    return [...twice, ...sic.map(({ at, printed }) => `${id} ${at}: “${printed}” is not printed there`)]
  })
}
