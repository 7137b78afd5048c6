import { settings as words } from '@/copy/settings'
import { replace } from '@/platform/navigate'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { Column, THREE_COLUMNS } from '@/ui/workbench'
import { type Setting, useProposals } from './queries'
import styles from './settings.module.scss'
import { nameOfView, type SettingView, settingViews, within } from './views'

/** Which settings are looked at, and how many: a list at the left where there is room (else `ViewChips`). */
export function ViewList({ settings, view }: { settings: readonly Setting[]; view: SettingView }) {
  const waiting = useProposals({ state: 'waiting' }).first?.count ?? null
  const beside = useMinWidth(THREE_COLUMNS)
  const countOf = (each: SettingView) =>
    each === 'waiting' ? waiting : each === 'history' ? null : within(settings, each).length
  const open = (each: SettingView) => replace('settings', { view: each })
  if (!beside) return null
  return (
    <Column label={words.views} kind="queue">
      <Box className={styles.views}>
        {settingViews.map((each) => (
          <Press
            key={each}
            onPress={() => open(each)}
            className={cx(styles.view, each === view && styles.on)}
            {...(each === view && { 'aria-current': 'true' as const })}
          >
            <Box>{nameOfView(each)}</Box>
            <Box className={cx(styles.count, each === 'unset' && styles.warn)}>{countOf(each)}</Box>
          </Press>
        ))}
      </Box>
    </Column>
  )
}
