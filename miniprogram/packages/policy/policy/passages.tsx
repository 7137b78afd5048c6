import { library as words } from '@/copy/policies'
import type { Instrument } from '@/features/policy/queries'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../policy.module.scss'
import { anchorOf, isHeading, type Passage, paragraphsOf } from './passage'

type Sic = Instrument['sic'][number]

function Paragraphs({ passage }: { passage: Passage }) {
  const { title, paragraphs } = paragraphsOf(passage)
  return (
    <>
      {title && (
        <Heading level={3} className={styles.part}>
          {title}
        </Heading>
      )}
      {paragraphs.map((paragraph, index) => (
        <Box key={`${String(index)}${paragraph.slice(0, 8)}`} as="p" className={styles.paragraph}>
          {paragraph}
        </Box>
      ))}
    </>
  )
}

function One({ passage, id, sic }: { passage: Passage; id: string; sic: readonly Sic[] }) {
  return (
    <Box id={id} className={styles.passage}>
      {isHeading(passage) ? (
        <Heading level={3} className={styles.chapter}>
          {passage.text}
        </Heading>
      ) : (
        <Paragraphs passage={passage} />
      )}
      {sic.map(({ printed, note }) => (
        <Box key={printed} className={styles.sic}>
          <Note tone="warn">{words.sic(printed, note)}</Note>
        </Box>
      ))}
    </Box>
  )
}

/** Every passage in the order of the print, and beside it where the print itself is odd. */
export function Passages({ instrument: { articles, sic } }: { instrument: Instrument }) {
  return (
    <Section>
      <Box as="article">
        {articles.map((passage, index) => (
          <One
            key={passage.article}
            passage={passage}
            id={anchorOf(index)}
            sic={sic.filter(({ at }) => at === passage.article)}
          />
        ))}
      </Box>
    </Section>
  )
}
