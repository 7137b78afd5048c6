import type { EventId } from '@shared/ids'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { changed, queryOf } from '@/api/query'
import { useAction } from '@/api/use-action'
import { eventCode as words } from '@/copy/event-code'
import { Failure } from '@/features/failure'
import { offerUndo } from '@/features/undo/offer'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { SearchBox } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import shared from '../event.module.scss'
import styles from './event-code.module.scss'

type Expected = Output<'event.expected'>['items'][number]

/** Who has no phone with them is found by the name of their enterprise. */
export function ByHand({ eventId }: { eventId: EventId }) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const { data } = useQuery({
    ...queryOf('event.expected', name === '' ? null : { eventId, name }),
    placeholderData: keepPreviousData,
  })
  return (
    <Section title={words.hand} kind="card">
      <Box className={shared.stack}>
        <Box className={styles.second}>{words.handLead}</Box>
        <SearchBox inset label={words.handName} placeholder={words.handName} value={typed} onChange={setTyped} />
        {name !== '' && data?.items.length === 0 && <Box className={styles.second}>{words.handNone}</Box>}
        {name !== '' && data && data.items.length > 0 && (
          <List>
            {data.items.map((each) => (
              <One key={each.joinId} expected={each} onDone={() => setTyped('')} />
            ))}
          </List>
        )}
      </Box>
    </Section>
  )
}

function One({ expected, onDone }: { expected: Expected; onDone: () => void }) {
  const { joinId, enterpriseName, seats, arrived } = expected
  const register = useAction(`event/register:${joinId}`, api.event.register, ({ id: arrivalId }) => {
    onDone()
    offerUndo(words.registered(enterpriseName), words.undone(enterpriseName), async (requestId) => {
      await api.event.undoAttend({ arrivalId, requestId })
      await changed('event')
    })
    return changed('event')
  })
  const refused = refusedWith(register.error, 'ATTEND_REFUSED')
  return (
    <Box>
      <Row
        title={enterpriseName}
        note={words.seated(arrived, seats)}
        aside={
          arrived < seats && (
            <Button
              kind="quiet"
              size="small"
              busy={register.busy}
              aria-label={words.registerName(enterpriseName)}
              onPress={() => register.run({ joinId })}
            >
              {words.register}
            </Button>
          )
        }
      />
      <Failure action={register} {...(refused && { reason: words.refused[refused.data.reason] })} />
    </Box>
  )
}
