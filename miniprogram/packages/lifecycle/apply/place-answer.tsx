import type { Field } from '@shared/lifecycle/form'
import { placeAnswer, placeIn } from '@shared/lifecycle/place-answer'
import { useContext, useState } from 'react'
import { apply as words } from '@/copy/apply'
import { usePlace } from '@/features/place/place'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { answerText } from '../parts/answers'
import styles from '../parts/parts.module.scss'
import { Pin } from './pin'
import { PlacePicker } from './place-picker'

interface PlaceAnswerProps {
  field: Field
  value: string
  onChange: (answer: string) => void
}

/**
 * A point of the map: where it is in words, and the map to choose it on. That begins at what was chosen before, else where the carrier or
 * the applicant is on the map until now, and only without either where the person is.
 */
export function PlaceAnswer({ field, value, onChange }: PlaceAnswerProps) {
  const [picking, setPicking] = useState(false)
  const at = placeIn(value)
  const pin = useContext(Pin)
  const start = usePlace()
  return (
    <Box className={styles.stack}>
      {at && <Box aria-live="polite">{answerText(field, value, now())}</Box>}
      <Button kind="quiet" icon="pin" onPress={() => setPicking(true)}>
        {at ? words.place.again : words.place.pick}
      </Button>
      {picking && (
        <PlacePicker
          from={at ?? pin ?? start?.at ?? null}
          onPick={(point) => onChange(placeAnswer(point))}
          onClose={() => setPicking(false)}
        />
      )}
    </Box>
  )
}
