import type { LocalDate } from '@shared/calendar/local-date'
import { queueStates } from '@shared/queue'
import { settings as words } from '@/copy/settings'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { useNarrowed } from '@/features/work/use-narrowed'
import { useSelection } from '@/features/work/use-selection'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useKeys } from '@/platform/use-keys'
import { useParams } from '@/platform/use-params'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { History } from './history'
import { type Setting, useSettings } from './queries'
import { SettingDesk } from './setting-desk'
import { SettingTable } from './setting-table'
import { ViewList } from './view-list'
import { isView, type SettingView, within } from './views'

/** What no text says and what a text leaves open: as it is, what it may be, and whom a change would flip. */
export default function SettingsPage() {
  return (
    <WorkScreen title={titles.settings} current="settings" needs="settings.list">
      {() => <Settings />}
    </WorkScreen>
  )
}

function Settings() {
  const settings = useSettings()
  return (
    <Workbench>
      <Loaded query={settings} rows={8}>
        {(data) => <All {...data} />}
      </Loaded>
    </Workbench>
  )
}

interface AllProps {
  settings: readonly Setting[]
  today: LocalDate
  mayPropose: boolean
}

function All({ settings, today, mayPropose }: AllProps) {
  const { settingKey, view: asked, sought } = useParams('settings')
  const view: SettingView = isView(asked) ? asked : 'all'
  const shown = within(settings, view)
  const records = view === 'waiting' || view === 'history'
  const changes = useNarrowed({ sought, state: view === 'history' ? 'decided' : 'waiting' }, queueStates)
  const at = (key: Setting['key'] | undefined) =>
    there('settings', { view, settingKey: key, sought: records ? changes.question.sought : undefined })
  const { openId, ownId, choose, step, list, detail } = useSelection({
    askedId: shown.find(({ key }) => key === settingKey)?.key,
    ids: shown.map(({ key }) => key),
    there: at,
  })
  useAddress(at(ownId))
  useKeys({ j: () => step(1), k: () => step(-1) })
  const setting = settings.find(({ key }) => key === openId)
  return (
    <>
      {list && <ViewList settings={settings} view={view} />}
      {list && !records && <SettingTable settings={shown} view={view} openKey={openId} onOpen={choose} />}
      {records && <History view={view} narrowed={changes} />}
      {!records && detail && setting && (
        <SettingDesk key={setting.key} setting={setting} today={today} mayPropose={mayPropose} />
      )}
      {!records && !setting && detail && settingKey && (
        <Column label={words.detail} kind="main">
          <Empty
            icon="info"
            title={words.gone.title}
            text={words.gone.text}
            exit={{ words: words.gone.exit, onPress: () => replace('settings') }}
          />
        </Column>
      )}
    </>
  )
}
