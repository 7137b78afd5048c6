import { RELEASED_DAYS } from '@shared/booking/reserved'
import { HORIZON_DAYS } from '@shared/booking/schedule'
import { seatsOf } from '@shared/booking/session'
import { modeIds, type Service } from '@shared/directory/carrier'
import { categories, categoryIds } from '@shared/directory/categories'
import { type Tier, tiers } from '@shared/enterprise/profile'
import { limits } from '@shared/limits'
import { menu } from '@/copy/menu'
import { plan as copy } from '@/copy/plan'
import { planServices } from '@/copy/plan-services'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Check, Choices, Field, LongField, Select, TextInput } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../parts/plan.module.scss'
import type { Planning } from '../parts/use-plan'
import { Needs } from './needs'
import { Questions } from './questions'

const words = planServices.service
const HOUR = 60

export interface FormProps {
  service: Service
  planning: Planning
  onChange: (part: Partial<Service>) => void
}

export function Form({ service, planning, onChange }: FormProps) {
  const { name, category, modes, minutes, fee, bring, capacity } = service
  const { buffer = 0, notice = 0, horizon = HORIZON_DAYS, perEnterprise, reserved, needs = [], stages = [] } = service
  const toggle = (tier: Tier) => {
    const after = tiers.filter((each) => stages.includes(each) !== (each === tier))
    onChange({ stages: after.length > 0 ? after : undefined })
  }
  const seats = seatsOf({ capacity, needs })
  const free = planning.preview?.free.find(({ serviceId }) => serviceId === service.id)
  return (
    <>
      <Section kind="card">
        <Box className={styles.stack}>
          <Field label={words.name}>
            <TextInput
              label={words.name}
              value={name}
              maxLength={limits.plan.name}
              onChange={(text) => onChange({ name: text })}
            />
          </Field>
          <Field label={words.category}>
            <Select
              label={words.category}
              placeholder={words.pick}
              value={category}
              options={categoryIds.map((value) => ({ value, words: categories[value].label }))}
              onChange={(value) => onChange({ category: value })}
            />
          </Field>
          <Count label={words.minutes} value={minutes} onChange={(count) => onChange({ minutes: count ?? 0 })} />
          <Field label={words.modes}>
            <Chips label={words.modes}>
              {modeIds.map((mode) => (
                <Chip
                  inset
                  key={mode}
                  on={modes.includes(mode)}
                  onPress={() =>
                    onChange({ modes: modeIds.filter((each) => modes.includes(each) !== (each === mode)) })
                  }
                >
                  {copy.modes[mode]}
                </Chip>
              ))}
            </Chips>
          </Field>
          <Field label={words.stages} hint={words.stagesHint}>
            <Chips label={words.stages}>
              {tiers.map((tier) => (
                <Chip inset key={tier} on={stages.includes(tier)} onPress={() => toggle(tier)}>
                  {menu.stage(tier)}
                </Chip>
              ))}
            </Chips>
          </Field>
          <Choices
            label={words.fee}
            value={fee.kind}
            onChange={(kind) => onChange({ fee: { kind, text: kind === 'free' ? words.fees.free : '' } })}
            options={[
              { value: 'free', words: words.fees.free },
              { value: 'paid', words: words.fees.paid },
            ]}
          />
          {fee.kind === 'paid' && (
            <Field label={words.feeText} hint={words.feeHint}>
              <TextInput
                label={words.feeText}
                value={fee.text}
                maxLength={limits.plan.fee}
                onChange={(text) => onChange({ fee: { kind: 'paid', text } })}
              />
            </Field>
          )}
        </Box>
      </Section>
      <Needs service={service} planning={planning} onChange={onChange} />
      <Section kind="card">
        <Box className={styles.stack}>
          <Count
            label={words.capacity}
            hint={words.capacityHint}
            value={capacity}
            onChange={(count) => onChange({ capacity: count ?? 0 })}
          />
          {(seats > 1 || reserved !== undefined) && (
            <Count
              label={words.reserved}
              hint={words.reservedHint(seats, RELEASED_DAYS)}
              value={reserved}
              onChange={(count) => onChange({ reserved: count || undefined })}
            />
          )}
          {free && free.before !== free.after && <Note icon="info">{words.freeChanges(free.before, free.after)}</Note>}
          <Count label={words.buffer} value={buffer} onChange={(count) => onChange({ buffer: count || undefined })} />
          <Count
            label={words.notice}
            value={Math.round(notice / HOUR)}
            onChange={(count) => onChange({ notice: count ? count * HOUR : undefined })}
          />
          <Count label={words.horizon} value={horizon} onChange={(count) => onChange({ horizon: count ?? 0 })} />
          <Count
            label={words.perEnterprise}
            hint={words.perEnterpriseHint}
            value={perEnterprise}
            onChange={(count) => onChange({ perEnterprise: count })}
          />
          <Check on={Boolean(service.approval)} onChange={(on) => onChange({ approval: on ? true : undefined })}>
            {words.approval}
          </Check>
          <Box className={styles.second}>{words.approvalHint}</Box>
          <LongField
            label={words.bring}
            hint={words.bringHint}
            value={bring.join('\n')}
            most={limits.plan.bring * 5}
            onChange={(text) => onChange({ bring: text === '' ? [] : text.split('\n') })}
          />
        </Box>
      </Section>
      <Questions service={service} planning={planning} onChange={onChange} />
    </>
  )
}

interface CountProps {
  label: string
  hint?: string
  value: number | undefined
  /** undefined: left empty */
  onChange: (count: number | undefined) => void
}

function Count({ label, hint, value, onChange }: CountProps) {
  return (
    <Field label={label} hint={hint}>
      <TextInput
        label={label}
        kind="digits"
        maxLength={5}
        value={value === undefined ? '' : String(value)}
        onChange={(text) => {
          const digits = text.replace(/\D/g, '')
          onChange(digits === '' ? undefined : Number(digits))
        }}
      />
    </Field>
  )
}
