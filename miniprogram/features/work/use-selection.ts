import { useState } from 'react'
import { focusOn } from '@/platform/focus'
import { back, go, replace, type ScreenName } from '@/platform/navigate'
import { useMinWidth } from '@/platform/use-min-width'
import { useParams } from '@/platform/use-params'
import { DESKTOP } from '@/ui/workbench'

/** The id of the heading of what is looked at: the focus goes there when it changes. */
export const SUBJECT = 'subject'

/**
 * What is looked at, of what waits. On a desktop both stand side by side and the first is open; on a phone each is a page of
 * its own, whose address carries the id.
 * @returns `list` and `detail`: which of the two this page shows
 */
export function useSelection(screen: ScreenName, ids: readonly string[]) {
  const { id: asked } = useParams('id')
  const wide = useMinWidth(DESKTOP)
  const [chosen, setChosen] = useState(asked)
  const open = wide ? (ids.includes(chosen) ? chosen : (ids[0] ?? null)) : asked || null
  const at = open === null ? -1 : ids.indexOf(open)
  const look = (id: string) => {
    setChosen(id)
    focusOn(SUBJECT)
  }
  const choose = (id: string) => (wide ? look(id) : go(screen, { id }))
  const step = (by: 1 | -1) => {
    const id = ids[at + by]
    if (id === undefined) return
    if (wide) look(id)
    else replace(screen, { id })
  }
  /** To be called once what is open is done with and about to leave the list. */
  const leave = () => {
    const id = ids[at + 1] ?? ids[at - 1]
    if (wide) look(id ?? '')
    else if (id === undefined) back()
    else replace(screen, { id })
  }
  return { open, choose, step, leave, list: wide || asked === '', detail: wide || asked !== '' }
}
