import { beijingDate } from '@shared/calendar/beijing'
import { settingKeys } from '@shared/settings/catalogue'
import { settingsOn } from '@shared/settings/values'
import { os } from '../../frame/os'
import { cityNames } from '../../modules/settings/names'
import { changesOf } from '../../modules/settings/read'
import { settingViewOf } from '../../modules/settings/setting-view'

export const list = os.settings.list.handler(async ({ context: { deps, caller } }) => {
  const { documents } = deps
  const today = beijingDate(deps.now())
  const [changes, nameOf] = await Promise.all([changesOf(documents), cityNames(documents)])
  return {
    today,
    version: settingsOn(changes, today).version,
    settings: settingKeys.map((key) => settingViewOf(key, changes, today, nameOf)),
    mayPropose: caller.roles.some(({ role }) => role === 'city-admin'),
  }
})
