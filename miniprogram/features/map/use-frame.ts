import { useState } from 'react'
import type { Answer } from '@/features/directory/use-answer'
import { type Bounds, isIn, middleOf, type View } from './bounds'
import { close, overview } from './overview'
import { nearestTo, type Row } from './pins'

/** What a map of an answer is to show: all of it again with every new question, and then what it is told. */
export function useFrame({ place, asked, found }: Answer) {
  const rows: readonly Row[] = found?.rows ?? []
  const [view, setView] = useState<View | null>(null)
  const all = overview(place, rows)
  const key = JSON.stringify([all, asked])
  const [frame, setFrame] = useState({ key, bounds: all })
  if (frame.key !== key) setFrame({ key, bounds: all })
  const show = (bounds: Bounds) => setFrame({ key, bounds: { ...bounds } })
  const seen = view ? rows.filter(({ carrier }) => isIn(view.bounds, carrier.location)).length : 0
  /** nothing to be seen, though there is something to find */
  const empty = view !== null && rows.length > 0 && seen === 0
  /** @returns the carrier that it leads to where there is no place to go back to */
  const back = (): Row | undefined => {
    const nearest = empty && !place ? nearestTo(rows, middleOf(view.bounds)) : undefined
    show(nearest ? close(nearest) : all)
    return nearest
  }
  return { rows, view, setView, bounds: frame.bounds, show, seen, empty, back }
}
