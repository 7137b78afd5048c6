import type { Point } from '@shared/directory/nearest'
import { useEffect, useRef } from 'react'
import { apply as words } from '@/copy/apply'
import { choosePlace } from '@/platform/choose-place'
import { say } from '@/platform/said'

export interface PlacePickerProps {
  /** where the map begins; null: nothing is known */
  from: Point | null
  onPick: (at: Point) => void
  onClose: () => void
}

/** WeChat's own page for it, which knows every street and house. */
export function PlacePicker({ from, onPick, onClose }: PlacePickerProps) {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void choosePlace(from).then((chosen) => {
      if (chosen === 'failed') say(words.place.failed)
      else if (chosen) onPick(chosen)
      onClose()
    })
  }, [from, onPick, onClose])
  return null
}
