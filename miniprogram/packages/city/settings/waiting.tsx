import type { SettingKey } from '@shared/settings/catalogue'
import { ProposalCard } from './proposal-card'
import { useWaiting } from './queries'

/** What waits for a second person on this one setting. */
export function Waiting({ settingKey }: { settingKey: SettingKey }) {
  const { items = [] } = useWaiting()
  return items
    .filter(({ key }) => key === settingKey)
    .map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />)
}
