import type { SettingKey } from '@shared/settings/catalogue'
import { ProposalCard } from './proposal-card'
import { useProposals } from './queries'

/** What waits for a second person on this one setting. */
export function Waiting({ settingKey }: { settingKey: SettingKey }) {
  const waiting = useProposals({ state: 'waiting' }).items ?? []
  return waiting
    .filter(({ key }) => key === settingKey)
    .map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />)
}
