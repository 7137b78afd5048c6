import { me as words } from '@/copy/me'
import { work } from '@/copy/work'
import { Missing } from '@/features/loaded/missing'
import { useWho } from '@/features/who/use-who'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Icon } from '@/ui/icon'
import { Section } from '@/ui/section'
import styles from './me.module.scss'

/** The person as the service knows them: their enterprise, or their role. */
export function Who() {
  const who = useWho()
  const { data } = who
  if (data === undefined) return <Missing query={who} rows={1} />
  const [enterprise] = data?.enterprises ?? []
  const [role] = data?.roles ?? []
  const title = enterprise?.name ?? (role ? work.role[role.role] : data ? words.noEnterprise : words.visitor)
  const belonging = enterprise?.manager ? words.manager : words.member
  const note = enterprise ? belonging : role ? work.scope(role.label) : words.visitorText
  return (
    <Section>
      <Box className={styles.who}>
        <Box className={styles.picture}>
          <Icon name={enterprise ? 'building' : 'user'} />
        </Box>
        <Box className={styles.words}>
          <Heading level={2} className={styles.name}>
            {title}
          </Heading>
          <Box className={styles.note}>{note}</Box>
        </Box>
      </Box>
    </Section>
  )
}
