import type { Route } from '@shared/case/route'
import { complaint } from '@/copy/complaint'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import styles from '../complaint.module.scss'

const words = complaint.next

/** What happens with it. */
export function Next({ deductible, route }: { deductible: boolean; route: Route }) {
  return (
    <Section title={words.title}>
      <Box as="ol" className={styles.next}>
        {words.steps(deductible, route).map((step, index) => (
          <Box key={step} as="li" className={styles.nextStep}>
            <Box className={styles.nth} aria-hidden>
              {String(index + 1)}
            </Box>
            <Box>{step}</Box>
          </Box>
        ))}
      </Box>
    </Section>
  )
}
