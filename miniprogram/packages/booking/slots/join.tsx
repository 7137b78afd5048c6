import { offerRule } from '@shared/booking/waiting'
import type { SlotId } from '@shared/ids'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { titles } from '@/copy/titles'
import { waitlist as words } from '@/copy/waitlist'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Failure } from '@/features/failure'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

interface JoinProps {
  slotId: SlotId
  /** 14:00 */
  time: string
  /** no time of the day is free */
  dayFull: boolean
}

/** The time that was chosen is full: who wants it anyway waits for it (候补), or for any time of the day. */
export function Join({ slotId, time, dayFull }: JoinProps) {
  const join = useAction('waitlist/join', api.waitlist.join, ({ id }) => {
    void changed('waitlist')
    go('waitlist', { waitId: id })
  })
  return (
    <ForEnterprise what={titles.waitlist}>
      {({ id: enterpriseId }) => (
        <Section title={words.full(time)}>
          <Note icon="info">{offerRule}</Note>
          <Button wide busy={join.busy} onPress={() => join.run({ slotId, anyTime: false, enterpriseId })}>
            {words.join}
          </Button>
          {dayFull && (
            <Button
              kind="quiet"
              onPage
              wide
              busy={join.busy}
              onPress={() => join.run({ slotId, anyTime: true, enterpriseId })}
            >
              {words.joinDay}
            </Button>
          )}
          <Failure action={join} />
        </Section>
      )}
    </ForEnterprise>
  )
}
