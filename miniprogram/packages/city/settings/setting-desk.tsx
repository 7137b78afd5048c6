import type { LocalDate } from '@shared/calendar/local-date'
import type { Value } from '@shared/settings/entry'
import { useState } from 'react'
import { settings as words } from '@/copy/settings'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Cite } from '@/ui/cite'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { BasisTag } from '@/ui/tag'
import { Column } from '@/ui/workbench'
import { Effect } from './effect'
import { Propose } from './propose'
import type { Setting } from './queries'
import { nowText, whoText } from './setting-words'
import styles from './settings.module.scss'
import { ValueField } from './value-field'
import { Waiting } from './waiting'

interface SettingDeskProps {
  setting: Setting
  today: LocalDate
  mayPropose: boolean
}

/** One setting: the words that leave it open, what it can be with an example each, whom a change flips, and the change itself. */
export function SettingDesk({ setting, today, mayPropose }: SettingDeskProps) {
  const { key, name, kind, choices, cited, example, by } = setting
  const [value, choose] = useState<Value | undefined>(undefined)
  const differs = value !== undefined && value !== setting.value
  return (
    <Column label={words.detail} kind="side">
      <Box className={styles.desk}>
        <Box className={styles.deskHead}>
          <Heading level={2} className={styles.name} id={SUBJECT}>
            {name}
          </Heading>
          <BasisTag>{kind === 'reading' ? words.readings(choices.length) : words.kinds.operator}</BasisTag>
        </Box>
        {cited ? (
          <Cite source={`${cited.source} ${cited.article}`}>{`“${cited.quote}”`}</Cite>
        ) : (
          <Box className={styles.second}>{words.silent}</Box>
        )}
        {example && <Box className={styles.second}>{words.example(example)}</Box>}
        <ValueField setting={setting} value={value === undefined ? setting.value : value} onChange={choose} />
        {differs && <Effect change={{ key, value }} />}
        <KeyValues
          rows={[
            [words.now, nowText(setting)],
            [words.defaultName, setting.default === null ? words.none : setting.defaultText],
            [words.who, whoText(setting)],
            ...(by ? ([[words.reason, by.reason]] as const) : []),
          ]}
        />
        <Waiting settingKey={key} />
        {mayPropose ? (
          <Propose setting={setting} value={value} today={today} />
        ) : (
          <Note icon="users">{words.onlyAdmin}</Note>
        )}
      </Box>
    </Column>
  )
}
