import { deduct } from '@/copy/deduct'
import { clauses } from '@/copy/punctuation'
import { tied as tiedWords } from '@/copy/tied'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Note } from '@/ui/note'
import type { Proposal } from './queries'
import styles from './stations.module.scss'
import { Waiting } from './waiting'

/** The deductions of a station that somebody proposed and nobody has decided. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return null
  return (
    <Box className={styles.panel}>
      <Heading level={3} className={styles.title}>
        {deduct.proposals.title}
      </Heading>
      {proposals.map((proposal) =>
        proposal.tied ? (
          <Note key={proposal.id} icon="lock">
            {clauses([tiedWords.ties[proposal.tied.tie], tiedWords.row])}
          </Note>
        ) : (
          // told anew with another amount, what was tried before is gone
          <Waiting key={`${proposal.id} ${proposal.amount}`} proposal={proposal} />
        ),
      )}
    </Box>
  )
}
