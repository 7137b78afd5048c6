import { productRules } from '@shared/law/product-rules'
import { catalogue } from '@shared/settings/catalogue'
import { fits } from '@shared/settings/fits'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { triedOn } from '../../modules/preview/stations'
import { trialOf } from '../../modules/preview/trial'

export const tried = os.settings.tried.handler(async ({ context: { deps }, input, errors }) => {
  if (!fits(catalogue[input.key], input.value))
    throw errors.SETTING_REFUSED({ data: { reason: 'VALUE_UNFIT', basis: asLine(productRules.settingFits) } })
  return { stations: await triedOn(await trialOf(deps, input), input.carrierIds) }
})
