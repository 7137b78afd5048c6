import type { QueueState } from '@shared/queue'
import { queues } from '@/copy/queues'
import { settings } from '@/copy/settings'
import { Missing } from '@/features/loaded/missing'
import { NothingHere } from '@/features/work/nothing-here'
import { Seek } from '@/features/work/queue-head'
import type { useNarrowed } from '@/features/work/use-narrowed'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { More } from '@/ui/more'
import { Column } from '@/ui/workbench'
import { ProposalCard } from './proposal-card'
import { useProposals } from './queries'
import styles from './settings.module.scss'
import { ViewChips } from './view-chips'

const words = settings.proposal

interface HistoryProps {
  view: 'waiting' | 'history'
  narrowed: ReturnType<typeof useNarrowed<QueueState>>
}

/** What waits for a second person, or what was changed, by whom and why. */
export function History({ view, narrowed }: HistoryProps) {
  const { narrowing, narrow, question } = narrowed
  const { items, more, query } = useProposals(question)
  const title = settings[view]
  return (
    <Column label={title} kind="main">
      <Box className={styles.head}>
        <Heading level={1} className={styles.title}>
          {title}
        </Heading>
        <ViewChips view={view} />
        <Seek hint={queues.hint.change} sought={narrowing.sought} onSought={(sought) => narrow({ sought })} />
      </Box>
      {items ? (
        <Box className={styles.records}>
          {items.length === 0 && !more.has && (
            <NothingHere
              narrowed={narrowed}
              empty={{ icon: 'clock', ...words.emptyWaiting }}
              decided={words.emptyHistory}
              byWords
            />
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
