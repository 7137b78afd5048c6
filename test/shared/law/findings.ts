import { governingFindings, idFindings, libraryFindings, printedFindings } from './check-behaviour'
import { rowFindings, unexpected } from './check-numbers'
import { passageFindings, placeFindings } from './check-passages'
import { quoteFindings, wordFindings } from './check-quotes'
import { rows } from './expectations'
import type { Law } from './modules'

/** Everything that the tests of this folder hold against the law, by name, cheapest first. */
const checks: Record<string, (law: Law) => string[]> = {
  passages: passageFindings,
  figures: (law) => [...rows.flatMap((row) => rowFindings(law, row)), ...unexpected(law, rows)],
  ids: idFindings,
  governing: governingFindings,
  library: libraryFindings,
  printed: printedFindings,
  places: placeFindings,
  quotes: quoteFindings,
  words: wordFindings,
}

/** The first finding against `law`, with the check that made it; null when all hold. */
export function firstFinding(law: Law): string | null {
  for (const [name, check] of Object.entries(checks)) {
    const [finding] = check(law)
    if (finding !== undefined) return `${name}: ${finding}`
  }
  return null
}
