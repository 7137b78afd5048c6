import type { Point } from '@shared/directory/nearest'
import { useEffect, useRef } from 'react'
import { apply as words } from '@/copy/apply'
import { choosePlace } from '@/platform/choose-place'
import { say } from '@/platform/said'

export interface PlacePickerProps {
  /** what was chosen before */
  at: Point | null
  onPick: (at: Point) => void
  onClose: () => void
}

/** WeChat's own page for it, which knows every street and house. */
export function PlacePicker({ at, onPick, onClose }: PlacePickerProps) {
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void choosePlace(at).then((chosen) => {
      if (chosen === 'failed') say(words.place.failed)
      else if (chosen) onPick(chosen)
      onClose()
    })
  }, [at, onPick, onClose])
  return null
}
