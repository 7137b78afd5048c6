import { useState } from 'react'
import { place as words } from '@/copy/place'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import { usePlace } from './place'
import styles from './place-button.module.scss'
import { PlaceSheet } from './place-sheet'

/** Where distances start, and the way to change it. */
export function PlaceButton() {
  const place = usePlace()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Press
        onPress={() => setOpen(true)}
        className={styles.place}
        {...(place && { 'aria-label': words.change(place.label) })}
      >
        <Icon name="pin" size={20} />
        <Box className={styles.label}>{place?.label ?? words.none}</Box>
        <Icon name="down" size={16} />
      </Press>
      {open && <PlaceSheet onClose={() => setOpen(false)} />}
    </>
  )
}
