import type { settingEffect } from '@shared/contract/setting-effects'
import { limits } from '@shared/limits'
import type { SettingKey } from '@shared/settings/catalogue'
import { type Reach, reachOf } from '@shared/settings/reach'
import type * as z from 'zod'
import type { Documents } from '../../platform/documents'
import { after } from '../../store/order'
import { byPublication, type PointsList, pointsLists } from '../../store/points-lists'
import type { Trial } from './looked'
import { effectOnCases } from './on-cases'
import { effectOnClaims } from './on-claims'
import { effectOnComplaints } from './on-complaints'
import { effectOnDays } from './on-days'
import { effectOnDeductions, effectOnReplies } from './on-deductions'
import { effectOnFiling } from './on-filing'

type Effect = z.infer<typeof settingEffect>

/** Whom a change reaches besides where stations stand, one part after the other; each says so where it looked at no more than a part. */
export async function effectsOf(trial: Trial, key: SettingKey): Promise<Effect[]> {
  const found: Effect[] = []
  for (const reach of reachOf[key]) {
    const effect = await effectOf(trial, key, reach)
    if (effect) found.push(effect)
  }
  return found
}

async function effectOf(trial: Trial, key: SettingKey, reach: Reach): Promise<Effect | null> {
  switch (reach) {
    case 'points':
      return null
    case 'filing':
      return effectOnFiling(trial)
    case 'deductions':
      return effectOnDeductions(trial)
    case 'removal':
    case 'bars':
      return effectOnDays(trial, reach)
    case 'procedures':
      return effectOnCases(trial, key)
    case 'claims':
      return effectOnClaims(trial, key)
    case 'replies':
      return effectOnReplies(trial)
    case 'complaints':
      return effectOnComplaints(trial)
    default:
      return { kind: 'nobody', why: reach }
  }
}

/** Lists that were checked and are not public: with other settings than they were checked under, each has to be checked again. */
export async function checkedLists(documents: Documents) {
  const { lists } = limits.preview
  const found = await after<PointsList>(
    documents,
    pointsLists.name,
    { state: 'checked' },
    byPublication,
    null,
    lists + 1,
  )
  const named = found.slice(0, lists).map(({ _id: listId, name }) => ({ listId, name }))
  return { named, more: found.length > lists }
}
