import type { Host } from '@shared/event/event'
import { eventKindIds, eventKinds } from '@shared/event/kinds'
import { asId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { events } from '@/copy/events'
import { useCarrier } from '@/features/booking/queries'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { finish } from '@/platform/finish'
import { say } from '@/platform/said'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { DayInput, Field, LongField, Select, TextInput } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../event.module.scss'
import { planOf, type Said } from './said'

const words = events.form

interface FormProps {
  host: Host
  known?: Output<'event.get'>
  before: Said
}

/** What is typed is kept on the device until it is saved. */
export function Form({ host: { hostKind, scope }, known, before }: FormProps) {
  const services = useCarrier(hostKind === 'carrier' ? asId(scope) : undefined).data?.carrier.services
  const [said, change, forget] = useDraft(
    `event:${known ? `${known.id}:${known.revision}` : `new:${hostKind}:${scope}`}`,
    before,
  )
  const [wrong, setWrong] = useState(false)
  const save = useAction(`event/save:${known?.id ?? 'new'}`, api.event.save, async ({ id }) => {
    forget()
    await changed('event')
    say(words.saved)
    return finish(there('event', { eventId: id }), ['eventEdit', 'event'])
  })
  const refused = refusedWith(save.error, 'EVENT_REFUSED')
  const send = () => {
    const plan = planOf(said)
    setWrong(plan === null)
    if (!plan) return
    save.run({
      ...plan,
      hostKind,
      scope,
      ...(known && { eventId: known.id }),
      ...(known?.series && { series: known.series }),
    })
  }
  const line = (
    field: Exclude<keyof Said, 'serviceId'>,
    label: string,
    more: { hint?: string; digits?: boolean; most?: number; placeholder?: string } = {},
  ) => (
    <Field label={label} {...(more.hint && { hint: more.hint })}>
      <TextInput
        label={label}
        value={said[field]}
        placeholder={more.placeholder}
        maxLength={more.most ?? limits.event.title}
        {...(more.digits && { kind: 'digits' as const })}
        onChange={(value) => change({ [field]: value })}
      />
    </Field>
  )
  return (
    <Section kind="card">
      <Field label={words.kind}>
        <Select
          label={words.kind}
          options={eventKindIds.map((value) => ({ value, words: eventKinds[value].label }))}
          value={said.kind}
          placeholder={words.choose}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      {services && services.length > 0 && (
        <Field label={words.service}>
          <Select
            label={words.service}
            options={services.map(({ id, name }) => ({ value: id, words: name }))}
            value={said.serviceId}
            placeholder={words.choose}
            onChange={(serviceId) => change({ serviceId })}
          />
        </Field>
      )}
      {line('title', words.title)}
      <Field label={words.day}>
        <DayInput label={words.day} value={said.day} placeholder={words.choose} onChange={(day) => change({ day })} />
      </Field>
      <Box className={styles.times}>
        {line('from', words.from, { placeholder: words.clock, most: 5 })}
        {line('to', words.to, { placeholder: words.clock, most: 5 })}
      </Box>
      {line('place', words.place, { most: limits.event.place })}
      {line('seats', words.seats, { hint: words.seatsHint, digits: true, most: 4 })}
      {line('perEnterprise', words.perEnterprise, { digits: true, most: 2 })}
      {line('leaveMinutes', words.leave, { digits: true, most: 5 })}
      {line('liveUrl', words.live, { hint: words.liveHint, most: limits.event.url })}
      {known && line('replayUrl', words.replay, { most: limits.event.url })}
      <LongField label={words.body} value={said.body} most={limits.event.body} onChange={(body) => change({ body })} />
      <LongField
        label={words.agenda}
        hint={words.agendaHint}
        value={said.agenda}
        most={limits.event.body}
        onChange={(agenda) => change({ agenda })}
      />
      {wrong && <Note tone="bad">{words.wrong}</Note>}
      <Failure action={save} {...(refused && { reason: events.refused[refused.data.reason] })} />
      <Button wide busy={save.busy} onPress={send}>
        {known && known.state !== 'draft' ? words.saveAgain : words.save}
      </Button>
    </Section>
  )
}
