import { sections } from '@shared/settings/entry'
import { settings as words } from '@/copy/settings'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Press } from '@/ui/base/press'
import { QueueRow } from '@/ui/queue-row'
import { BasisTag } from '@/ui/tag'
import { Dated } from '@/ui/whole'
import { Column } from '@/ui/workbench'
import type { Setting } from './queries'
import { nowText, whoText } from './setting-words'
import styles from './settings.module.scss'
import { ViewChips } from './view-chips'
import { type SettingView, summaryOf } from './views'

interface SettingTableProps {
  settings: readonly Setting[]
  view: SettingView
  openKey: Setting['key'] | null
  onOpen: (key: Setting['key']) => void
}

/** Item, now, default, who and since when; by section. A row opens what it can be. */
export function SettingTable({ settings, view, openKey, onOpen }: SettingTableProps) {
  const wide = useMinWidth(DESKTOP)
  return (
    <Column label={words.list} kind="main">
      <Box className={styles.head}>
        <Heading level={1} className={styles.title}>
          {words.title}
        </Heading>
        <Box className={styles.second}>
          <Dated>{summaryOf(settings)}</Dated>
        </Box>
        <ViewChips view={view} />
      </Box>
      <Box className={styles.table}>
        {wide && (
          <Box className={cx(styles.row, styles.columns)} aria-hidden>
            {words.columns.map((column) => (
              <Box key={column}>{column}</Box>
            ))}
          </Box>
        )}
        {sections.map((section) => {
          const rows = settings.filter((each) => each.section === section)
          return (
            rows.length > 0 && (
              <Box as="section" key={section} className={styles.group}>
                <Box className={styles.groupHead}>
                  <Heading level={2} className={styles.strong}>
                    {words.sections[section]}
                  </Heading>
                  <BasisTag>{words.kinds[rows[0]!.kind]}</BasisTag>
                </Box>
                {rows.map((setting) =>
                  wide ? (
                    <WideRow key={setting.key} setting={setting} on={setting.key === openKey} onOpen={onOpen} />
                  ) : (
                    <QueueRow
                      key={setting.key}
                      title={setting.name}
                      text={nowText(setting)}
                      note={whoText(setting)}
                      on={setting.key === openKey}
                      onPress={() => onOpen(setting.key)}
                    />
                  ),
                )}
              </Box>
            )
          )
        })}
      </Box>
    </Column>
  )
}

interface RowProps {
  setting: Setting
  on: boolean
  onOpen: (key: Setting['key']) => void
}

function WideRow({ setting, on, onOpen }: RowProps) {
  return (
    <Press
      onPress={() => onOpen(setting.key)}
      className={cx(styles.row, on && styles.on)}
      {...(on && { 'aria-current': 'true' as const })}
    >
      <Box className={styles.strong}>{setting.name}</Box>
      <Box className={cx(setting.state === 'unset' && styles.warn)}>{nowText(setting)}</Box>
      <Box className={styles.second}>{setting.default === null ? words.none : setting.defaultText}</Box>
      <Box className={styles.second}>{whoText(setting)}</Box>
    </Press>
  )
}
