import { states } from '@/copy/states'

/** What a person has before them once a page has come to rest. */
export interface Seen {
  /** who looks; null: nobody has signed in */
  as: string | null
  /** how they got here: an address, then what was pressed */
  path: readonly string[]
  address: string
  /** nothing is drawn, something is still awaited, or the page is there */
  drawn: 'blank' | 'waiting' | 'page'
  text: string
  /** each no of the page: its words, and the controls that belong to it */
  refusals: readonly { text: string; ways: number }[]
  /** links, buttons and fields of the page's own, besides the way back and the tabs */
  ways: number
  /** what can be typed into, searches apart */
  fields: readonly string[]
  /** writes that a control would have made, and that are not for this person */
  barred: readonly string[]
  /** requests that did fail while the page was looked at */
  failed: number
}

export interface DeadEnd {
  as: string | null
  path: readonly string[]
  why: string
}

/** Screens whose text stands alone: what is left to do there is to go back. */
const readOnly = ['/privacy']
/** Screens whose field asks the product something, as a search does: nothing of what is typed is kept. */
const asking = ['/which-text', '/certificate']
const screenOf = (address: string) => address.replace(/[?#].*/, '')
const networkWords = [states.failed.read.title, states.failed.write.title]

/** Why nobody could go on from here; nothing when they can. */
export function judge(seen: Seen): string[] {
  const { as, address, drawn, text, refusals, ways, fields, barred, failed } = seen
  if (drawn === 'blank') return ['nothing is shown']
  if (drawn === 'waiting') return ['it loads without end']
  const found: string[] = []
  for (const refusal of refusals)
    if (refusal.ways === 0) found.push(`a refusal without a remedy: ${refusal.text.slice(0, 60)}`)
  const blamed = failed === 0 && networkWords.find((words) => text.includes(words))
  if (blamed) found.push(`“${blamed}”, though the network was well`)
  if (ways === 0 && !readOnly.includes(screenOf(address))) found.push('no way on')
  if (as === null && fields.length > 0 && !asking.includes(screenOf(address)))
    found.push(`is filled in before asking who one is: ${fields.join(', ')}`)
  for (const operation of barred) found.push(`offers ${operation}, which is not theirs`)
  return found
}

/** A control leads from one page to another. */
export interface Step {
  as: string | null
  from: string
  to: string
  path: readonly string[]
}

/** True of a page that says that it is not for this person, or not there. */
export const isRefused = ({ refusals }: Pick<Seen, 'refusals'>) => refusals.length > 0

/**
 * What only the whole walk shows: a control of somebody's own that leads to what is not there for them, and a refusal whose
 * remedies all lead to refusals.
 */
export function judgeSteps(
  pages: ReadonlyMap<string, Seen>,
  steps: readonly Step[],
  lost: { title: string; text: string },
): DeadEnd[] {
  const found: DeadEnd[] = []
  const pageOf = (as: string | null, address: string) => pages.get(`${as} ${address}`)
  for (const { as, from, to, path } of steps) {
    if (from === to) continue
    if (pageOf(as, to)?.text.includes(lost.text)) found.push({ as, path, why: `leads to “${lost.title}”: ${to}` })
  }
  for (const seen of pages.values()) {
    if (!isRefused(seen)) continue
    const next = steps.filter(({ as, from }) => as === seen.as && from === seen.address).map(({ to }) => to)
    const known = next.map((to) => pageOf(seen.as, to)).filter((each) => each !== undefined)
    if (known.length > 0 && known.length === next.length && known.every(isRefused))
      found.push({ as: seen.as, path: seen.path, why: 'its remedies lead to refusals' })
  }
  return found
}

export const lineOf = ({ as, path, why }: DeadEnd) => `${as ?? 'signed out'}: ${path.join(' › ')}: ${why}`
