import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { complaintDesk } from '@/copy/complaint-desk'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import styles from './complaint-desk.module.scss'
import { type Case, caseChanged } from './queries'

const words = complaintDesk.tell

/** The round has not come about: the complainant is asked, and with consent the station is told. */
export function TellStation({ complaint: { id, station } }: { complaint: Case }) {
  const step = station === 'put' ? 'put' : 'ask'
  const done = (after: Case) => {
    say(words[step].done)
    caseChanged(after)
  }
  const ask = useAction(`complaint/askConsent:${id}`, api.complaint.askConsent, done)
  const tell = useAction(`complaint/tellStation:${id}`, api.complaint.tellStation, done)
  const action = step === 'put' ? tell : ask
  const [request, question] = useAsk(action.busy)
  return (
    <Box className={styles.form}>
      <Box className={styles.second}>{words[step].text}</Box>
      <Failure action={action} />
      <Button
        wide
        busy={action.busy}
        onPress={() => request(words[step].question, () => action.run({ complaintId: id }))}
      >
        {words[step].submit}
      </Button>
      {question}
    </Box>
  )
}
