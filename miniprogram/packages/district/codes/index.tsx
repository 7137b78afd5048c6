import { districts } from '@shared/directory/districts'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { queueStates } from '@shared/queue'
import { useList } from '@/api/use-list'
import { codes as words } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { queues } from '@/copy/queues'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { NothingHere } from '@/features/work/nothing-here'
import { QueueHead } from '@/features/work/queue-head'
import { twoSides } from '@/features/work/two-sides'
import { useNarrowed } from '@/features/work/use-narrowed'
import { WorkScreen } from '@/features/work/work-screen'
import { useAddress } from '@/platform/address'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Column, Workbench } from '@/ui/workbench'
import styles from '@/ui/workbench/cards.module.scss'
import { ClaimCard } from './claim-card'
import { CodeCard } from './code-card'
import { GradeCard } from './grade-card'
import { NameCard } from './names'
import { Part } from './part'
import { TiedCard } from './tied-card'

/** Whose a credit code is (I1): what is disputed, what fails its check digit, and enterprises that nobody manages. */
export default function CodesPage() {
  return (
    <WorkScreen title={titles.codes} current="codes" needs="enterprise.confirmCode">
      {() => <Codes />}
    </WorkScreen>
  )
}

function Codes() {
  const narrowed = useNarrowed(useParams('codes'), queueStates)
  const { narrowing, narrow, question, asked } = narrowed
  const { state, ...among } = question
  const waiting = state === 'waiting'
  const claims = useList('lifecycle.queue', { ...question, procedure: codeClaim.id })
  const names = useList('enterprise.doubtfulNames', question)
  const codes = useList('enterprise.unusualCodes', question)
  const grades = useList('enterprise.grades', question)
  const unmanaged = useList('enterprise.unmanaged', waiting ? among : null)
  const all = [claims, names, codes, grades, ...(waiting ? [unmanaged] : [])]
  const missing = all.find(({ items }) => items === undefined)
  const none = all.every(({ items, more }) => items?.length === 0 && !more.has)
  useAddress(there('codes', asked))
  return (
    <Workbench>
      <Column label={titles.codes} kind="main">
        <Box className={styles.top}>
          <QueueHead
            title={words.queue}
            counted={none && waiting && !missing ? words.nothing : undefined}
            states={twoSides}
            narrowing={narrowing}
            onNarrow={narrow}
            hint={queues.hint.enterprise}
            byDistrict
          />
        </Box>
        {missing && <Missing query={missing.query} />}
        {none && <NothingHere narrowed={narrowed} empty={{ icon: 'checkc', tone: 'good', ...words.empty }} />}
        <Part title={words.claims.title} why={waiting ? words.claims.why : undefined} list={claims}>
          {(claim) =>
            claim.tied ? (
              <TiedCard key={claim.id} of={{ caseId: claim.id }} name={claim.name} tied={claim.tied} />
            ) : (
              <ClaimCard key={claim.id} claim={claim} />
            )
          }
        </Part>
        <Part title={words.names.title} why={waiting ? words.names.why : undefined} list={names}>
          {(each) =>
            each.tied ? (
              <TiedCard key={each.id} of={{ enterpriseId: each.id }} name={each.name} tied={each.tied} />
            ) : (
              <NameCard key={each.id} enterprise={each} />
            )
          }
        </Part>
        <Part title={words.counted} why={waiting ? words.why : undefined} list={codes}>
          {(each) =>
            each.tied ? (
              <TiedCard key={each.id} of={{ enterpriseId: each.id }} name={each.name} tied={each.tied} />
            ) : (
              <CodeCard key={each.id} enterprise={each} />
            )
          }
        </Part>
        <Part title={words.grades.title} why={waiting ? words.grades.why : undefined} list={grades}>
          {(each) =>
            each.tied ? (
              <TiedCard key={each.id} of={{ enterpriseId: each.id }} name={each.name} tied={each.tied} />
            ) : (
              <GradeCard key={each.id} enterprise={each} />
            )
          }
        </Part>
        {waiting && (
          <Part title={words.unmanaged.title} why={words.unmanaged.why} list={unmanaged}>
            {({ id, name, creditCode, district, since }) => (
              <Box key={id} as="article" className={styles.card}>
                <Heading level={3} className={styles.strong}>
                  {name}
                </Heading>
                <Box className={styles.code}>{creditCode}</Box>
                <Box className={styles.second}>
                  {dotted([districts[district].name, words.unmanaged.since(dayOf(since, now()))])}
                </Box>
              </Box>
            )}
          </Part>
        )}
      </Column>
    </Workbench>
  )
}
