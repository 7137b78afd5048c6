import type { Destination } from '@shared/screens'
import { useState } from 'react'
import { focusOn } from '@/platform/focus'
import { back, openInstead, open as openScreen } from '@/platform/navigate'
import { useMinWidth } from '@/platform/use-min-width'
import { DESKTOP } from '@/ui/workbench'

/** The id of the heading of what is looked at: the focus goes there when it changes. */
export const SUBJECT = 'subject'

interface Selectable<I> {
  /** what the address asks for */
  askedId: I | undefined
  ids: readonly I[]
  /** the address of one of them */
  there: (id: I) => Destination
}

/**
 * What is looked at, of what waits. On a desktop both stand side by side and the first is open; on a phone each is a page of
 * its own, whose address carries the id.
 * @returns `list` and `detail`: which of the two this page shows; `ownId`: what was chosen, for the address
 */
export function useSelection<I extends string>({ askedId, ids, there }: Selectable<I>) {
  const wide = useMinWidth(DESKTOP)
  const [chosenId, setChosenId] = useState(askedId)
  const chosenOrFirstId = chosenId !== undefined && ids.includes(chosenId) ? chosenId : ids[0]
  const openId = (wide ? chosenOrFirstId : askedId) ?? null
  const at = openId === null ? -1 : ids.indexOf(openId)
  const look = (id: I | undefined) => {
    setChosenId(id)
    focusOn(SUBJECT)
  }
  const choose = (id: I) => (wide ? look(id) : openScreen(there(id)))
  const step = (by: 1 | -1) => {
    const id = ids[at + by]
    if (id === undefined) return
    if (wide) look(id)
    else openInstead(there(id))
  }
  /** To be called once what is open is done with and about to leave the list. */
  const leave = () => {
    const id = ids[at + 1] ?? ids[at - 1]
    if (wide) look(id)
    else if (id === undefined) back()
    else openInstead(there(id))
  }
  const isThere = chosenId !== undefined && ids.includes(chosenId)
  const ownId = wide ? (isThere ? chosenId : undefined) : askedId
  return {
    openId,
    ownId,
    choose,
    step,
    leave,
    list: wide || askedId === undefined,
    detail: wide || askedId !== undefined,
  }
}
