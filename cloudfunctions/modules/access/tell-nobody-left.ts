import type { StuckMatter, WhyNobody } from '@shared/access/hindrance'
import { destination } from '@shared/screens'
import type { Documents } from '../../platform/documents'
import { hashId } from '../../platform/secrets'
import { inboxItems } from '../../store/inbox'
import { inboxItemId, tell } from '../inbox/tell'
import { cityGrants } from './approvers'

export interface Stuck {
  id: string
  what: StuckMatter
  /** whose it is; empty where that is secret from whoever is tied to it */
  name: string
  why: WhyNobody
}

/**
 * Every administrator of the city hears that nobody may decide on a matter, and how to let somebody in: once for the reasons that there
 * are, and again when somebody who was let in may not either. @returns whether anybody heard something new
 */
export const tellNobodyLeft = (documents: Documents, { id, what, name, why }: Stuck, now: number): Promise<boolean> =>
  documents.transaction(async (tx) => {
    const admins = (await cityGrants(tx, now)).filter(({ role }) => role === 'city-admin')
    const reasons = hashId(JSON.stringify(Object.entries(why).sort()))
    let news = false
    for (const adminId of new Set(admins.map(({ personId }) => personId))) {
      const itself = `stuck_${id}_${adminId}`
      const told = `${itself}_${reasons}`
      if (await inboxItems.get(tx, inboxItemId(told))) continue
      const content = { kind: 'nobody-left', what, name, why } as const
      const about = { to: `person:${adminId}`, opens: destination('grants', {}), matter: { itself } } as const
      await tell(tx, { id: told, content, ...about }, now)
      news = true
    }
    return news
  })
