import type { Citation } from '@shared/law/basis'
import { defaultValues } from '@shared/settings/values'
import type { Law } from './modules'
import { isCitation, isNode, type Node, nodes } from './walk'

const STOPS = '。，,；;：:、（）()“”《》〔〕.'

const SOFT_WORDS = ['一般', '原则上', '可适当放宽', '可适度放宽', '左右', '等']

/** Each quote stands in the article it names, word for word, and is cut only where the print has a stop. */
export function quoteFindings(law: Law): string[] {
  return citations(law).flatMap(([path, cited]) => {
    const text = articleText(law, cited)
    if (text === undefined) return [`${path}: ${cited.instrument} has no ${cited.article}`]
    const at = text.indexOf(cited.quote)
    if (cited.quote === '' || at < 0) return [`${path}: not in ${cited.instrument} ${cited.article}: “${cited.quote}”`]
    const before = text
      .slice(0, at)
      .trimEnd()
      .replace(/^第.+条$/, '')
    const after = text.slice(at + cited.quote.length).replace(/^ +/, '')
    const startsWhole = before === '' || STOPS.includes(before.at(-1)!) || text[at - 1] === '\n'
    const endsWhole =
      after === '' || after[0] === '\n' || STOPS.includes(cited.quote.at(-1)!) || STOPS.includes(after[0]!)
    return startsWhole && endsWhole ? [] : [`${path}: cut inside a clause: “${cited.quote}”`]
  })
}

/** What a rule of law says in Chinese is printed in its article; a soft rule's word stands in its quote, and softens. */
export function wordFindings(law: Law): string[] {
  return [...nodes(law.index.contents)].flatMap(([path, node]) => {
    if (!isNode(node.basis) || !isCitation(node.basis)) return []
    const cited = node.basis
    const missing = [...chinese(node.value)].filter((value) => !articleText(law, cited)?.includes(value))
    const word = String(node.word)
    const soft = node.force === 'soft' && !(SOFT_WORDS.includes(word) && cited.quote.includes(word))
    const misnamed = soft ? [`${path}: “${word}” is not a soft word of its quote`] : []
    return [
      ...missing.map((value) => `${path}: “${value}” is not printed in ${cited.instrument} ${cited.article}`),
      ...misnamed,
    ]
  })
}

/** The whole of an article; for a finer place than a passage (第六条（一）) the item alone. */
function articleText(law: Law, { instrument, article }: Citation): string | undefined {
  const passages = law.library.passages[instrument]
  const passage = passages.find(({ at }) => at === article)
  if (passage) return passage.paragraphs.join('\n')
  const [, parent, item] = /^(第.+条)（(.+)）$/.exec(article) ?? []
  const paragraphs = passages.find(({ at }) => at === parent)?.paragraphs
  return paragraphs?.find((text) => text.startsWith(`(${item})`) || text.startsWith(`（${item}）`))
}

function citations(law: Law): [string, Citation][] {
  const { repeals, starts, instruments } = law
  const begins = Object.keys(instruments.instruments).map((id) =>
    starts.startOf(id as Citation['instrument'], defaultValues),
  )
  const roots = {
    contents: law.index.contents,
    absent: repeals.absentTexts,
    repeals: repeals.repealedBy,
    begins,
    texts: instruments,
  }
  return [...nodes(roots)].filter((entry): entry is [string, Node & Citation] => isCitation(entry[1]))
}

function* chinese(value: unknown): Generator<string> {
  if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) yield value
  if (isNode(value)) for (const part of Object.values(value)) yield* chinese(part)
}
