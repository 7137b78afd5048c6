import { os } from '../../frame/os'
import { basePart, headOf } from '../../modules/directory/published'

/** An answer ends with the part that reaches it. */
const LENGTH = 300_000

export const snapshot = os.directory.snapshot.handler(async ({ context: { deps }, input }) => {
  const have = new Set(input.have)
  const head = await headOf(deps.documents)
  if (!head?.ready) return { version: '', asOf: 0, gone: [], parts: [], more: false }
  const { version, asOf, base, changes, seats } = head
  const current = new Set([...base, ...[...changes, ...seats].map(({ id }) => id)])
  const answer = { version, asOf, gone: [...have].filter((id) => !current.has(id)) }
  const parts: string[] = []
  let length = 0
  for (const [nth, id] of base.entries()) {
    if (have.has(id)) continue
    const text = length < LENGTH && (await basePart(deps.documents, head, nth))
    if (!text) return { ...answer, parts, more: true }
    parts.push(text)
    length += text.length
  }
  return {
    ...answer,
    parts: [...parts, ...[...changes, ...seats].filter(({ id }) => !have.has(id)).map(({ text }) => text)],
    more: false,
  }
})
