import { beijingDate } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import type { SettingProposalId } from '@shared/ids'
import { latestOf } from '@shared/settings/decide-proposal'
import type { SettingProposal } from '../../../cloudfunctions/store/settings'
import { fresh } from '../newcomers'
import type { Scene } from '../scene'
import { put, stored } from '../stored'

export const today = (scene: Scene): LocalDate => beijingDate(scene.now)

/** A proposal of somebody else's that waits, on the settings as they are. */
export async function proposed(scene: Scene, own: Partial<SettingProposal> = {}): Promise<SettingProposalId> {
  const key = own.key ?? 'appealWorkingDays'
  const [doc] = await stored(scene.world, 'settings', { _id: 'city' })
  const proposal: SettingProposal = {
    _id: fresh('set'),
    key,
    value: 15,
    effectiveOn: addDays(today(scene), 3),
    reason: '和区里商量过',
    base: latestOf(doc?.changes ?? [], key)?.version ?? 0,
    proposedById: scene.stranger(),
    proposedAt: scene.now,
    ended: null,
    open: (own.ended ?? null) === null,
    endedAt: own.ended?.at ?? null,
    ...own,
  }
  await put(scene.world, 'setting-proposals', proposal)
  return proposal._id
}
