import { kinds } from '@shared/directory/kinds'
import type { Output } from '@/api/contract'
import { certificate as words } from '@/copy/certificate'
import { day, moment } from '@/copy/moment'
import { copyText } from '@/platform/clipboard'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { Icon, type IconName } from '@/ui/icon'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Mark } from '@/ui/mark'
import { Section } from '@/ui/section'
import { Dated, Whole } from '@/ui/whole'
import styles from './certificate.module.scss'

type Certificate = Output<'certificate.get'>

const looks: Record<Certificate['state'], { tone: string | undefined; icon: IconName }> = {
  valid: { tone: styles.good, icon: 'checkc' },
  'change-pending': { tone: styles.warn, icon: 'edit' },
  'not-yet': { tone: styles.plain, icon: 'clock' },
  lapsed: { tone: styles.plain, icon: 'clock' },
  cancelled: { tone: styles.bad, icon: 'alert' },
  removed: { tone: styles.bad, icon: 'alert' },
  revoked: { tone: styles.bad, icon: 'alert' },
  'basis-repealed': { tone: styles.warn, icon: 'doc' },
}

/** The answer first; then whose it is, its list and dates as published, and on what it rests. No picture of a seal. */
export function Shown({ certificate, onAgain }: { certificate: Certificate; onAgain: () => void }) {
  const { state, from, to, reachedOn, since, kind, name, nameNow, listName, place, code, object, basis, askedAt } =
    certificate
  const at = now()
  const dayOf = (date: string) => day(date, at)
  const { tone, icon } = looks[state]
  const copy = () => void copyText(code).then(() => say(words.mine.copied))
  return (
    <>
      <Section>
        <Box className={cx(styles.verdict, tone)} role="status">
          <Icon name={icon} size={32} />
          <Box className={styles.words}>
            <Heading level={2} className={styles.answer}>
              <Dated>{words.verdict[state](dayOf(to), dayOf(reachedOn ?? from), dayOf(since ?? to))}</Dated>
            </Heading>
            <Box className={styles.note}>{`${words.asked(moment(askedAt, at))}${words.note[state]}`}</Box>
          </Box>
        </Box>
      </Section>
      <Section kind="card">
        <Box className={styles.stack}>
          <Box className={styles.who}>
            <Mark kind={kind} />
            <Box className={styles.words}>
              <Box className={styles.name}>{name}</Box>
              {nameNow && <Box className={styles.second}>{words.nameNow(nameNow)}</Box>}
              <Box className={styles.second}>{kinds[kind].label}</Box>
            </Box>
          </Box>
          <KeyValues
            rows={[
              [words.title, words.recognised(listName)],
              [words.dates, words.span(dayOf(from), dayOf(to))],
              ...(reachedOn ? ([[words.reached, words.since(dayOf(reachedOn))]] as const) : []),
              [words.list, words.place(listName, place)],
              [words.code, <Whole key="code">{code}</Whole>],
              ...(object && state !== 'valid' ? ([[words.now, words.object]] as const) : []),
            ]}
          />
          <Box className={styles.second}>{words.sample}</Box>
        </Box>
      </Section>
      <Section kind="card">
        <BasisNote basis={basis} />
      </Section>
      <Section>
        <List card>
          <Row icon="doc" title={words.mine.copy} onPress={copy} />
          <Row icon="search" title={words.none.again} onPress={onAgain} />
          <Row icon="pin" title={words.find} to={there('find', { q: name })} />
        </List>
      </Section>
    </>
  )
}
