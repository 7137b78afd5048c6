import { complaint as words } from '@/copy/complaint'
import { titles } from '@/copy/titles'
import { isClosed, useComplaint } from '@/features/complaint/queries'
import { Loaded } from '@/features/loaded'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import styles from '../complaint.module.scss'
import { Consent } from './consent'
import { stepsOf } from './steps'

/** How a complaint goes: what each said, what follows from it, and its end, shown from the start. */
export default function ComplaintPage() {
  const { complaintId } = useParams('complaint')
  return (
    <Screen title={titles.complaint} surface>
      <Loaded list="complaints" query={useComplaint(complaintId)}>
        {(complaint) => {
          const { number, secretFromStation, carrierName, state, later } = complaint
          const asks = complaint.consent !== 'not-asked' && complaint.toldOn === null && !isClosed(complaint)
          return (
            <>
              <Section>
                <Box className={styles.second}>
                  {`${words.number(number)}·${secretFromStation ? words.who.secret.words : words.known}`}
                </Box>
                <Heading level={2} className={styles.answer}>
                  {words.answer(complaint.route)[state]}
                </Heading>
                <Box className={styles.second}>{carrierName}</Box>
                {later && !isClosed(complaint) && <Note icon="clock">{words.later}</Note>}
              </Section>
              {asks && <Consent of={complaint} />}
              <Section>
                <Timeline steps={stepsOf(complaint)} />
              </Section>
              <Section flush>
                <List>
                  <Row icon="flag" title={titles.complaints} to={there('complaints')} />
                  <Row
                    icon="pin"
                    title={complaint.carrierName}
                    to={there('carrier', { carrierId: complaint.carrierId })}
                  />
                </List>
              </Section>
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}
