import { productRules } from '@shared/law/product-rules'
import { catalogue } from '@shared/settings/catalogue'
import { fits } from '@shared/settings/fits'
import { reachOf } from '@shared/settings/reach'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { checkedLists, effectsOf } from '../../modules/preview/index'
import { trialOf } from '../../modules/preview/trial'

export const preview = os.settings.preview.handler(async ({ context: { deps }, input, errors }) => {
  const { key, value } = input
  if (!fits(catalogue[key], value))
    throw errors.SETTING_REFUSED({ data: { reason: 'VALUE_UNFIT', basis: asLine(productRules.settingFits) } })
  const effects = await effectsOf(await trialOf(deps, input), key)
  return { points: reachOf[key].includes('points'), effects, lists: await checkedLists(deps.documents) }
})
