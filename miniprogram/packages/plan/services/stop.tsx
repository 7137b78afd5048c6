import { formatDay } from '@shared/calendar/format'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { plan as copy } from '@/copy/plan'
import { planServices } from '@/copy/plan-services'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Chip, Chips } from '@/ui/chip'
import { Choices, DayInput, Field, TextInput } from '@/ui/field'
import { Note } from '@/ui/note'
import { Sheet } from '@/ui/sheet'
import styles from '../parts/plan.module.scss'
import type { Planning } from '../parts/use-plan'
import { useShelf } from './use-shelf'

const words = planServices.stop
/** Days that are offered first: in two days, and in a week. */
const near = [2, 7]

interface StopProps {
  service: Service
  planning: Planning
  onClose: () => void
}

/** Stops taking bookings of one service: for a time, or for good; with a reason that enterprises see. Who is booked is served. */
export function Stop({ service, planning, onClose }: StopProps) {
  const { today, services } = planning.saved
  const { name, shelf } = service
  const [state, setState] = useState(shelf?.state ?? 'paused')
  const known: string = shelf?.reason ?? words.reasons[0]!
  const [reason, setReason] = useState(known)
  const [own, setOwn] = useState(!words.reasons.includes(known))
  const [until, setUntil] = useState<LocalDate | null>(shelf ? shelf.until : addDays(today, near[1]!))
  const action = useShelf(service, planning, onClose)
  const refused = refusedWith(action.error, 'PLAN_REFUSED')
  const days = near.map((ahead) => addDays(today, ahead))
  const stop = () =>
    action.run({
      state,
      reason: reason.trim(),
      since: shelf && shelf.state === state ? shelf.since : today,
      until: state === 'paused' ? until : null,
    })
  const booked = services.find(({ serviceId }) => serviceId === service.id)?.booked ?? 0
  return (
    <Sheet
      title={words.title(name)}
      onClose={onClose}
      foot={
        <Box className={styles.foot}>
          <Failure action={action} reason={refused ? copy.bar.refused[refused.data.reason] : undefined} />
          <Button wide busy={action.busy} disabled={reason.trim() === ''} onPress={stop}>
            {state === 'paused' ? words.doPause(until ? formatDay(until, today) : '') : words.doWithdraw}
          </Button>
        </Box>
      }
    >
      <Box className={styles.stack}>
        <Choices
          label={words.how}
          value={state}
          onChange={setState}
          options={[
            { value: 'paused', words: words.pause, note: words.pauseNote },
            { value: 'withdrawn', words: words.withdraw, note: words.withdrawNote },
          ]}
        />
        <Field label={words.why}>
          <Chips label={words.why}>
            {words.reasons.map((each) => (
              <Chip
                inset
                key={each}
                on={!own && reason === each}
                onPress={() => {
                  setOwn(false)
                  setReason(each)
                }}
              >
                {each}
              </Chip>
            ))}
            <Chip
              inset
              on={own}
              onPress={() => {
                setOwn(true)
                setReason('')
              }}
            >
              {words.other}
            </Chip>
          </Chips>
          {own && (
            <TextInput
              label={words.why}
              placeholder={words.otherHint}
              value={reason}
              maxLength={limits.plan.reason}
              onChange={setReason}
            />
          )}
        </Field>
        {state === 'paused' && (
          <Field label={words.till}>
            <Chips label={words.till}>
              {days.map((day) => (
                <Chip inset key={day} on={until === day} onPress={() => setUntil(day)}>
                  {formatDay(day, today)}
                </Chip>
              ))}
              <Chip inset on={until === null} onPress={() => setUntil(null)}>
                {words.open}
              </Chip>
            </Chips>
            <Box className={styles.below}>
              <DayInput
                label={words.pick}
                placeholder={words.pick}
                value={until !== null && !days.includes(until) ? until : ''}
                least={addDays(today, 1)}
                onChange={(day) => day && setUntil(day)}
              />
            </Box>
          </Field>
        )}
        <Note icon="info">{words.booked(booked)}</Note>
      </Box>
    </Sheet>
  )
}
