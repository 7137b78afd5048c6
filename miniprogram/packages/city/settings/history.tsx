import { settings } from '@/copy/settings'
import { Missing } from '@/features/loaded/missing'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { More } from '@/ui/more'
import { Empty } from '@/ui/states'
import { Column } from '@/ui/workbench'
import { ProposalCard } from './proposal-card'
import { useProposals } from './queries'
import styles from './settings.module.scss'
import { ViewChips } from './view-chips'

const words = settings.proposal

/** What waits for a second person, or what was changed, by whom and why. */
export function History({ state }: { state: 'waiting' | 'decided' }) {
  const { items, more, query } = useProposals(state)
  const title = state === 'waiting' ? settings.waiting : settings.history
  return (
    <Column label={title} kind="main">
      <Box className={styles.head}>
        <Heading level={1} className={styles.title}>
          {title}
        </Heading>
        <ViewChips view={state === 'waiting' ? 'waiting' : 'history'} />
      </Box>
      {items ? (
        <Box className={styles.records}>
          {items.length === 0 && (
            <Empty icon="clock" {...(state === 'waiting' ? words.emptyWaiting : words.emptyHistory)} />
          )}
          {items.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} />
          ))}
          <More {...more} />
        </Box>
      ) : (
        <Missing query={query} rows={4} />
      )}
    </Column>
  )
}
