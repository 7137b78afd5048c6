import { districtCodes, districts } from '@shared/directory/districts'
import { findLandmarks } from '@shared/directory/landmarks'
import { useState } from 'react'
import { place as words } from '@/copy/place'
import { locate } from '@/platform/location'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Chip, Chips } from '@/ui/chip'
import { SearchBox } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Sheet } from '@/ui/sheet'
import { type Place, setPlace } from './place'
import styles from './place-sheet.module.scss'

/** Three ways to say where one is; the device's position is one of them and is asked for only when tapped. */
export function PlaceSheet({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [state, setState] = useState<'idle' | 'locating' | 'denied'>('idle')
  const found = findLandmarks(text)
  const choose = (place: Place) => {
    setPlace(place)
    onClose()
  }
  const here = async () => {
    setState('locating')
    const at = await locate()
    if (at) choose({ label: words.nearby, at })
    else setState('denied')
  }
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Box className={styles.ways}>
        <Button kind="quiet" wide icon="locate" disabled={state === 'locating'} onPress={here}>
          {state === 'locating' ? words.locating : words.here}
        </Button>
        {state === 'denied' && <Box aria-live="polite">{words.denied}</Box>}
        <SearchBox inset label={words.search} placeholder={words.search} value={text} onChange={setText} />
        {text !== '' && found.length === 0 && <Box aria-live="polite">{words.nothing}</Box>}
        {found.length > 0 && (
          <List>
            {found.slice(0, 6).map(({ name, location }) => (
              <Row key={name} title={name} icon="pin" onPress={() => choose({ label: name, at: location })} />
            ))}
          </List>
        )}
        <Box className={styles.label}>{words.districts}</Box>
        <Chips label={words.districts}>
          {districtCodes.map((code) => (
            <Chip key={code} inset onPress={() => choose({ label: districts[code].name, at: districts[code].centre })}>
              {districts[code].name}
            </Chip>
          ))}
        </Chips>
      </Box>
    </Sheet>
  )
}
