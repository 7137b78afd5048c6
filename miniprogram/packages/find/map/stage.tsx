import type { Point } from '@shared/directory/nearest'
import { useState } from 'react'
import { map as words } from '@/copy/map'
import { RING_METRES } from '@/features/directory/question'
import type { Answer } from '@/features/directory/use-answer'
import { type Place, setPlace } from '@/features/place/place'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import { type Bounds, boundsOf, isIn, ringCorners, type View, wider } from './bounds'
import styles from './map.module.scss'
import { MapView } from './map-view'
import { cityPoints } from './names'
import { canSpread, type Pin, type Row } from './pins'
import { Sheet } from './sheet'

/** Room for the pins themselves, which stand over their points. */
const around = (rows: readonly Row[]) => wider(boundsOf(rows.map(({ carrier }) => carrier.location)), 0.08)

/** What a person who has touched nothing sees: the ring and the nearest, or, without a place, all there is. */
function overview(place: Place | null, rows: readonly Row[]): Bounds {
  const [first] = rows
  if (place) return boundsOf([...ringCorners(place.at, RING_METRES), ...(first ? [first.carrier.location] : [])])
  return rows.length > 0 ? around(rows) : boundsOf(cityPoints)
}

/** The map, and under it the card of what is chosen: the nearest until a person chooses. */
export function Stage({ answer }: { answer: Answer }) {
  const { place, asked, found } = answer
  const rows: readonly Row[] = found?.rows ?? []
  const [view, setView] = useState<View | null>(null)
  const [spot, setSpot] = useState<Point | null>(null)

  const all = overview(place, rows)
  const key = JSON.stringify([all, asked])
  const [frame, setFrame] = useState({ key, bounds: all })
  if (frame.key !== key) setFrame({ key, bounds: all })
  const show = (bounds: Bounds) => setFrame({ key, bounds: { ...bounds } })

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
  const seen = view ? rows.filter(({ carrier }) => isIn(view.bounds, carrier.location)).length : 0
  return (
    <Box as="section" className={styles.stage} aria-label={words.label}>
      <Box className={styles.ground}>
        <MapView
          rows={rows}
          place={place?.at ?? null}
          chosen={chosen.length === 1 ? chosen[0]!.carrier.id : undefined}
          offered={spot}
          frame={frame.bounds}
          view={view}
          onView={setView}
          onPin={choose}
          onTap={place ? setSpot : startAt}
          onOffer={() => spot && startAt(spot)}
        />
        {view && rows.length > 0 && <Box className={styles.shown}>{words.shown(seen, rows.length)}</Box>}
        <Press className={styles.recentre} aria-label={place ? words.toPlace : words.toAll} onPress={() => show(all)}>
          <Icon name="locate" />
        </Press>
      </Box>
      <Sheet answer={answer} chosen={chosen} />
    </Box>
  )
}
