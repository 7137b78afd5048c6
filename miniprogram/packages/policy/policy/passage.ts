export interface Passage {
  article: string
  text: string
}

export const anchorOf = (index: number) => `passage-${index}`

/** Full and half width: comma, full stop, semicolon, colon. A half-width stop also stands after a number and says nothing. */
const STOPS = /[\uff0c\u3002\uff1b\uff1a,;:]/
const ENDS_WITH_A_DAY = /\u65e5$/

/** A line that names what follows it makes no statement, so it has no stop in it. What ends with a day is a signature. */
const names = (line: string) => !STOPS.test(line) && !ENDS_WITH_A_DAY.test(line)

/** Whether a passage only names what follows it: a chapter, or the text's own title. */
export const isHeading = ({ text }: Passage) => names(text)

/** The paragraphs of a passage, the first of which may name the others (一、工作思路). */
export function paragraphsOf({ text }: Passage): { title: string | null; paragraphs: string[] } {
  const lines = text.split('\n')
  const [first = '', ...rest] = lines
  return rest.length > 0 && names(first) && !ENDS_WITH_A_DAY.test(text)
    ? { title: first, paragraphs: rest }
    : { title: null, paragraphs: lines }
}

/** The first words of a passage, for the list to jump from: its first line up to a stop, at most so many characters. */
export function openingOf({ article, text }: Passage, most = 22): string {
  const [line = ''] = text.split('\n')
  const said = line.startsWith(article) ? line.slice(article.length).replace(/^[\s.:\u3001\uff0e\uff1a]+/, '') : line
  const [rest = ''] = said.split(STOPS)
  return rest.length > most ? `${rest.slice(0, most)}…` : rest
}
