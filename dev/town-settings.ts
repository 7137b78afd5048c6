import { beijingDate } from '@shared/calendar/beijing'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingChange } from '@shared/settings/values'
import { personIdOf } from '../cloudfunctions/frame/principal'
import type { SettingsDoc } from '../cloudfunctions/store/settings'
import { personas } from '../demo/index'
import { insert, type Target } from './seed'

/** In working days: what the year's city sets as well, so that a look around the town sees when something is due. */
const days = {
  districtReviewWorkingDays: 10,
  cityReviewWorkingDays: 10,
  changeReviewWorkingDays: 15,
  codeClaimWorkingDays: 10,
  verificationWorkingDays: 10,
  supplementWorkingDays: 5,
  appealWindowWorkingDays: 20,
  appealWorkingDays: 10,
  deductionReplyWorkingDays: 5,
} as const satisfies Partial<Record<SettingKey, number>>

/** The times that no text gives, as two people of the city have set them; not in the tests' town, where all is as it is by default. */
export async function seedTownSettings(cloud: Target): Promise<void> {
  const at = cloud.now() - 86_400_000
  const idOf = (name: string) => personIdOf(personas.find(({ id }) => id === name)!.openid)
  const [proposedById, approvedById] = [idOf('city-admin'), idOf('city-1')]
  const changes = Object.entries(days).map(
    ([key, value], nth): SettingChange => ({
      ...{ version: nth + 1, key: key as SettingKey, value, effectiveOn: beijingDate(at), proposedById, approvedById },
      ...{ reason: '示例设定：没有文件写这个期限。', at },
    }),
  )
  const doc: SettingsDoc = { _id: 'city', changes }
  await insert(cloud, 'settings', [doc])
}
