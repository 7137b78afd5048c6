import { beijingDate } from '@shared/calendar/beijing'
import { productRules } from '@shared/law/product-rules'
import { catalogue } from '@shared/settings/catalogue'
import { fits } from '@shared/settings/fits'
import { asLine } from '../../frame/basis-line'
import { os } from '../../frame/os'
import { previewOf } from '../../modules/points/preview'
import { settingsAt } from '../../modules/settings/read'

/** What the points of a cycle are worked out by, beside the readings of points. */
const alsoPoints = ['g26PublishedOn']

export const preview = os.settings.preview.handler(async ({ context: { deps }, input, errors }) => {
  const { key, value } = input
  const entry = catalogue[key]
  if (!fits(entry, value))
    throw errors.SETTING_REFUSED({ data: { reason: 'VALUE_UNFIT', basis: asLine(productRules.settingFits) } })
  if (entry.section !== 'points' && !alsoPoints.includes(key)) return { points: null }
  const { values } = await settingsAt(deps.documents, beijingDate(deps.now()))
  return { points: await previewOf(deps.documents, values, key, value, deps.now()) }
})
