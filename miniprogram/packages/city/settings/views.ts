import { type Section, sections } from '@shared/settings/entry'
import { settings as words } from '@/copy/settings'
import type { Setting } from './queries'

/** What can be looked at: all, one section, those that nobody has set; then what waits and what was changed. */
export type SettingView = 'all' | Section | 'unset' | 'waiting' | 'history'
export const settingViews: readonly SettingView[] = ['all', ...sections, 'unset', 'waiting', 'history']

export const isView = (view: string | undefined): view is SettingView => settingViews.some((each) => each === view)

export const nameOfView = (view: SettingView): string =>
  view === 'all' || view === 'unset' || view === 'waiting' || view === 'history' ? words[view] : words.sections[view]

export const within = (settings: readonly Setting[], view: SettingView): Setting[] =>
  settings.filter(({ section, state }) => view === 'all' || view === section || (view === 'unset' && state === 'unset'))

/** Of some settings, how many are set, by default and unset. */
export function summaryOf(settings: readonly Setting[]): string {
  const count = (state: Setting['state']) => settings.filter((each) => each.state === state).length
  return words.summary(count('set'), count('default'), count('unset'))
}
