import { districts } from '@shared/directory/districts'
import { industryLabel, sizeLabel, tierLabel } from '@shared/enterprise/profile'
import { enterprise as copy } from '@/copy/enterprise'
import { dotted } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { type Enterprise, ForEnterprise } from '@/features/enterprise/for-enterprise'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Whole } from '@/ui/whole'
import styles from '../enterprise.module.scss'
import { KeptAnswers } from './kept-answers'
import { People } from './people'

const words = copy.profile

function Profile({ enterprise }: { enterprise: Enterprise }) {
  const { id, name, creditCode, district, industry, tier, size, codeUnusual, frozen, unmanaged, manager, grade } =
    enterprise
  const fields = copy.register
  const notes = [
    frozen && words.frozen,
    codeUnusual && words.unusual,
    unmanaged && words.unmanaged,
    grade === 'not-found' && words.notFound,
  ]
  return (
    <Section kind="card" title={name} aside={<Tag>{words.declared}</Tag>}>
      <KeyValues
        rows={[
          [copy.code.short, <Whole key="code">{creditCode}</Whole>],
          [fields.district, districts[district].name],
          [fields.industry, industryLabel[industry]],
          [fields.tier, grade === 'none' ? tierLabel[tier] : dotted([tierLabel[tier], words.grade[grade]])],
          [fields.size, sizeLabel[size]],
        ]}
      />
      {notes.map(
        (note) =>
          note && (
            <Box key={note} className={styles.note}>
              <Note tone="warn">{note}</Note>
            </Box>
          ),
      )}
      {manager && !frozen && (
        <Box className={styles.note}>
          <Button kind="quiet" wide onPress={() => go('enterpriseEdit', { enterpriseId: id })}>
            {titles.enterpriseEdit}
          </Button>
        </Box>
      )}
    </Section>
  )
}

/** My enterprise as the platform holds it, and for its manager the people in it (I1, I3). */
export default function EnterprisePage() {
  const { enterpriseId } = useParams('enterprise')
  return (
    <Screen title={titles.enterprise}>
      <ForEnterprise what={titles.enterprise} chosen>
        {(first, all) => {
          const shown = all.find(({ id }) => id === enterpriseId) ?? first
          return (
            <>
              <Profile enterprise={shown} />
              <People enterprise={shown} />
              <KeptAnswers enterpriseId={shown.id} />
              <Section title={all.length > 1 ? words.others : undefined}>
                <List card>
                  {all
                    .filter((each) => each !== shown)
                    .map(({ id, name }) => (
                      <Row key={id} icon="building" title={name} to={there('enterprise', { enterpriseId: id })} />
                    ))}
                  <Row icon="plus" title={words.more} to={there('register')} />
                  <Row icon="users" title={copy.joinInstead} to={there('join')} />
                  <Row icon="flag" title={titles.dispute} to={there('dispute')} />
                  <Row icon="shield" title={titles.myRoles} note={words.leave} to={there('myRoles')} />
                </List>
              </Section>
            </>
          )
        }}
      </ForEnterprise>
    </Screen>
  )
}
