import { type Answer, codeOf } from '../../calls'
import type { World } from '../../world'

export interface Page {
  items: unknown[]
  next: string | null
}

/** One page of a list. */
export const pageOf = (world: World, as: string | null, path: string, asked: object) =>
  world.raw(as, path, asked) as unknown as Promise<Answer<Page>>

/** Page after page until there is none. @param between what happens after each */
export async function readAll(
  world: World,
  as: string | null,
  path: string,
  asked: object,
  between: (nth: number) => Promise<void> = async () => undefined,
): Promise<Page[]> {
  const pages: Page[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer = await pageOf(world, as, path, { ...asked, ...(cursor && { cursor }) })
    if (!answer.ok) throw new Error(`${path} ${JSON.stringify(asked)}: ${codeOf(answer)}`)
    pages.push(answer.value)
    cursor = answer.value.next
    if (pages.length > 2000) throw new Error(`${path} never ends`)
    await between(pages.length)
  }
  return pages
}
