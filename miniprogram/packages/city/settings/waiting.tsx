import type { SettingKey } from '@shared/settings/catalogue'
import { Missing } from '@/features/loaded/missing'
import { ProposalCard } from './proposal-card'
import { useWaiting } from './queries'

/** What waits for a second person on this one setting. */
export function Waiting({ settingKey }: { settingKey: SettingKey }) {
  const { items = [], query } = useWaiting()
  if (query.isError && !query.data) return <Missing query={query} rows={1} />
  return items
    .filter(({ key }) => key === settingKey)
    .map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />)
}
