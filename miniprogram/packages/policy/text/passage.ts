/** A passage that only names what follows it (第一章 总则, 三、建设服务站): a heading in the text. */
const HEADING_LENGTH = 24

export interface Passage {
  article: string
  text: string
}

export const anchorOf = (index: number) => `passage-${index}`

export const isHeading = ({ text }: Passage) => text.length <= HEADING_LENGTH && !/[。；：]$/.test(text)

/** The first words of a passage, for the list to jump from: up to its first stop, at most so many characters. */
export function openingOf({ article, text }: Passage, most = 22): string {
  const [first = ''] = text.replace(/\s+/g, ' ').split(/[。；：，]/)
  const rest = first.startsWith(article) ? first.slice(article.length).replace(/^[\s.\u3001\uff0e]+/, '') : first
  return rest.length > most ? `${rest.slice(0, most)}…` : rest
}
