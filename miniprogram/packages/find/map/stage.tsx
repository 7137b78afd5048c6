import type { Point } from '@shared/directory/nearest'
import { useState } from 'react'
import { map as words } from '@/copy/map'
import type { Answer } from '@/features/directory/use-answer'
import { BackButton } from '@/features/map/back-button'
import { MapView } from '@/features/map/map-view'
import { around } from '@/features/map/overview'
import { canSpread, type Pin } from '@/features/map/pins'
import { useFrame } from '@/features/map/use-frame'
import { type Place, setPlace } from '@/features/place/place'
import { Box } from '@/ui/base/box'
import styles from './map.module.scss'
import { Sheet } from './sheet'

/** The map, and under it the card of what is chosen: the nearest until a person chooses. */
export function Stage({ answer }: { answer: Answer }) {
  const { place } = answer
  const { rows, view, setView, bounds, show, seen, empty, back } = useFrame(answer)
  const [spot, setSpot] = useState<Point | null>(null)

  const [picked, setPicked] = useState<{ from: Place | null; ids: string[] }>({ from: place, ids: [] })
  const ids = picked.from === place ? picked.ids : []
  const mine = rows.filter(({ carrier }) => ids.includes(carrier.id))
  const chosen = mine.length > 0 ? mine : place ? rows.slice(0, 1) : []

  const choose = (pin: Pin) => {
    setSpot(null)
    if (pin.length > 1 && canSpread(pin)) return show(around(pin))
    setPicked({ from: place, ids: pin.map(({ carrier }) => carrier.id) })
  }
  const startAt = (at: Point) => {
    setSpot(null)
    setPlace({ label: words.spot, at })
  }
  const goBack = () => {
    const nearest = back()
    if (nearest) choose([nearest])
  }
  return (
    <Box as="section" className={styles.stage} aria-label={words.label}>
      <Box className={styles.ground}>
        <MapView
          rows={rows}
          place={place?.at ?? null}
          chosen={chosen.length === 1 ? chosen[0]!.carrier.id : undefined}
          offered={spot}
          frame={bounds}
          view={view}
          onView={setView}
          onPin={choose}
          onTap={place ? setSpot : startAt}
          onOffer={() => spot && startAt(spot)}
        />
        {view && rows.length > 0 && <Box className={styles.shown}>{words.shown(seen, rows.length)}</Box>}
        <BackButton placed={place !== null} empty={empty} onPress={goBack} />
      </Box>
      <Sheet answer={answer} chosen={chosen} />
    </Box>
  )
}
