import { districts } from '@shared/directory/districts'
import type { Point } from '@shared/directory/nearest'
import { useState } from 'react'
import { apply as words } from '@/copy/apply'
import { boundsOf, middleOf, ringCorners, type View } from '@/features/map/bounds'
import { MapView } from '@/features/map/map-view'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Sheet } from '@/ui/sheet'
import type { PlacePickerProps } from '.'
import styles from './place-picker.module.scss'

/** As much of the map as is first seen around a point, m. */
const AROUND = 600
const around = (at: Point) => boundsOf(ringCorners(at, AROUND))

/** What lies under the cross in the middle is chosen: by dragging, by a tap that brings it there, or by the keys of the map. */
export function PlacePicker({ from, onPick, onClose }: PlacePickerProps) {
  const [frame, setFrame] = useState(() => around(from ?? districts.dongcheng.centre))
  const [view, setView] = useState<View | null>(null)
  const done = () => {
    onPick(middleOf(view?.bounds ?? frame))
    onClose()
  }
  return (
    <Sheet
      title={words.place.title}
      onClose={onClose}
      foot={
        <Button wide onPress={done}>
          {words.place.here}
        </Button>
      }
    >
      <div className={styles.ground}>
        <MapView
          rows={[]}
          place={null}
          chosen={undefined}
          offered={null}
          frame={frame}
          view={view}
          onView={setView}
          onPin={() => undefined}
          onTap={(tapped) => setFrame(around(tapped))}
          onOffer={() => undefined}
        />
        <span className={styles.cross} aria-hidden>
          <Icon name="pin" size={32} />
        </span>
      </div>
      <div className={styles.how}>{words.place.how}</div>
    </Sheet>
  )
}
