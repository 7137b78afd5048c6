import { useEffect } from 'react'
import { library } from '@/copy/policies'
import { titles } from '@/copy/titles'
import { markRead } from '@/features/inbox/mark-read'
import { Loaded } from '@/features/loaded'
import { useNotice } from '@/features/policy/queries'
import { Reminder } from '@/features/reminders/reminder'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../policy.module.scss'
import { Deadline } from './deadline'
import { Why } from './why'

const words = library.notice

/** One notice as it was sent, with the reason it came (G2, G3). Opening it is reading it. */
export default function NoticePage() {
  const { noticeId } = useParams('notice')
  const notice = useNotice(noticeId)
  const unreadId = notice.data?.unreadThreadId
  useEffect(() => {
    if (unreadId) markRead(unreadId, 1)
  }, [unreadId])
  return (
    <Screen title={titles.notice} surface>
      <Loaded list="messages" query={notice}>
        {({ notice, why }) => (
          <>
            <Section>
              <Heading level={2} className={styles.title}>
                {notice.title}
              </Heading>
              <Box className={styles.tags}>
                {notice.sample && <Tag tone="warn">{words.sample}</Tag>}
                {notice.deadline && <Deadline on={notice.deadline} />}
              </Box>
              {notice.body.split('\n').map((paragraph, index) => (
                <Box key={`${String(index)}${paragraph.slice(0, 8)}`} as="p" className={styles.paragraph}>
                  {paragraph}
                </Box>
              ))}
              {notice.sample && <Box className={styles.second}>{words.sampleText}</Box>}
              <Why facts={why} />
            </Section>
            <Reminder />
            <Section flush>
              <List>
                <Row icon="building" title={words.fix} to={there('enterprise')} />
                <Row icon="doc" title={words.all} to={there('policies')} />
              </List>
            </Section>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
