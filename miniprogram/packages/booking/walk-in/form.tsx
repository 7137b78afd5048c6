import type { ServiceId, WalkInPassId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useEffect, useRef, useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { walkIn as words } from '@/copy/walk-in'
import { useCarrier } from '@/features/booking/queries'
import { ForEnterprise } from '@/features/enterprise/for-enterprise'
import { Failure } from '@/features/failure'
import { finish } from '@/platform/finish'
import { there } from '@/platform/there'
import { Button } from '@/ui/button'
import { Field, LongField, Select } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import type { Scanned } from './code-in'

/** The code becomes a pass at once, because filling in takes longer than it lives; then two things are said. */
export function Form({ scanned, onAgain }: { scanned: Scanned; onAgain: () => void }) {
  const { carrierId } = scanned
  const carrier = useCarrier(carrierId).data?.carrier
  const [passId, setPassId] = useState<WalkInPassId | null>(null)
  const [serviceId, setServiceId] = useState<ServiceId | null>(null)
  const [{ note }, change, forget] = useDraft(`walk-in:${carrierId}`, { note: '' })
  const arriving = useAction('booking/arrive', api.booking.arrive, (pass) => setPassId(pass.passId))
  const registering = useAction('booking/walkIn', api.booking.walkIn, ({ id }) => {
    forget()
    void changed('booking.mine', 'enterprise.waiting')
    return finish(there('ticket', { bookingId: id }), ['walkIn'])
  })
  const begun = useRef<Scanned>()
  useEffect(() => {
    // once for each code that is scanned
    if (begun.current === scanned) return
    begun.current = scanned
    arriving.run(scanned)
  })
  if (!passId)
    return (
      <Section kind="card" title={carrier?.name ?? words.opening}>
        <Failure action={arriving} />
        {arriving.error !== null && (
          <Button wide onPress={onAgain}>
            {words.scanTitle}
          </Button>
        )}
      </Section>
    )
  const options = carrier?.services.map(({ id, name }) => ({ value: id, words: name })) ?? []
  return (
    <ForEnterprise what={words.title}>
      {({ id: enterpriseId, name }) => (
        <>
          <Section kind="card" title={carrier?.name ?? ''}>
            <KeyValues rows={[[words.company, name]]} />
          </Section>
          <Section kind="card">
            <Field label={words.service}>
              <Select
                label={words.service}
                placeholder={words.pick}
                options={options}
                value={serviceId}
                onChange={setServiceId}
              />
            </Field>
            <LongField
              label={words.note}
              placeholder={words.noteHint}
              hint={words.life}
              value={note}
              most={limits.bookingNote}
              onChange={(typed) => change({ note: typed })}
            />
          </Section>
          <Section>
            <Failure action={registering} />
            <Button
              wide
              busy={registering.busy}
              disabled={serviceId === null}
              onPress={() => serviceId && registering.run({ passId, enterpriseId, serviceId, note })}
            >
              {words.send}
            </Button>
          </Section>
          <Section>
            <Note icon="info">{words.follows}</Note>
          </Section>
        </>
      )}
    </ForEnterprise>
  )
}
