import { districtCodes, districts } from '@shared/directory/districts'
import { industries, industryLabel, sizeLabel, sizes, tierLabel, tiers } from '@shared/enterprise/profile'
import type { Input } from '@/api/contract'
import { notices } from '@/copy/notices'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Field } from '@/ui/field'
import styles from './compose.module.scss'

export type Audience = Required<Input<'notice.preview'>['audience']>

const words = notices.compose

interface AudienceProps {
  value: Audience
  onChange: (audience: Audience) => void
}

/** Whom it concerns: nothing chosen in a row means anyone. */
export function AudienceChips({ value, onChange }: AudienceProps) {
  return (
    <Box className={styles.audience}>
      <Pick
        label={words.districts}
        options={districtCodes.map((code) => [code, districts[code].name])}
        chosen={value.districts}
        onChange={(chosen) => onChange({ ...value, districts: chosen })}
      />
      <Pick
        label={words.tiers}
        options={tiers.map((tier) => [tier, tierLabel[tier]])}
        chosen={value.tiers}
        onChange={(chosen) => onChange({ ...value, tiers: chosen })}
      />
      <Pick
        label={words.industries}
        options={industries.map((industry) => [industry, industryLabel[industry]])}
        chosen={value.industries}
        onChange={(chosen) => onChange({ ...value, industries: chosen })}
      />
      <Pick
        label={words.sizes}
        options={sizes.map((size) => [size, sizeLabel[size]])}
        chosen={value.sizes}
        onChange={(chosen) => onChange({ ...value, sizes: chosen })}
      />
    </Box>
  )
}

interface PickProps<T extends string> {
  label: string
  options: readonly (readonly [value: T, words: string])[]
  chosen: readonly T[]
  onChange: (chosen: T[]) => void
}

function Pick<T extends string>({ label, options, chosen, onChange }: PickProps<T>) {
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
  return (
    <Field label={label} aside={chosen.length === 0 ? words.any : undefined}>
      <Chips label={label}>
        {options.map(([value, name]) => (
          <Chip key={value} inset on={chosen.includes(value)} onPress={() => toggle(value)}>
            {name}
          </Chip>
        ))}
      </Chips>
    </Field>
  )
}
