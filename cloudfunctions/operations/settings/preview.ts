import { beijingDate } from '@shared/calendar/beijing'
import { productRules } from '@shared/law/product-rules'
import { catalogue } from '@shared/settings/catalogue'
import { fits } from '@shared/settings/fits'
import { reachOf } from '@shared/settings/reach'
import type { SettingValues } from '@shared/settings/values'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { previewOf } from '../../modules/points/preview'
import { checkedLists, effectsOf } from '../../modules/settings/effects/index'
import { settingsAt } from '../../modules/settings/read'

export const preview = os.settings.preview.handler(async ({ context: { deps }, input, errors }) => {
  const { key, value } = input
  const entry = catalogue[key]
  if (!fits(entry, value))
    throw errors.SETTING_REFUSED({ data: { reason: 'VALUE_UNFIT', basis: asLine(productRules.settingFits) } })
  const { documents } = deps
  const now = deps.now()
  const { values: before } = await settingsAt(documents, beijingDate(now))
  const trial = { documents, now, before, after: { ...before, [key]: value } as SettingValues }
  const points = reachOf[key].includes('points') ? await previewOf(trial) : null
  return { points, effects: await effectsOf(trial, key), lists: await checkedLists(documents) }
})
