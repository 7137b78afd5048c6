import type { Destination } from '@shared/screens'
import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import { Link } from '../base/link'
import { Icon } from '../icon'
import styles from './section.module.scss'

interface SectionProps {
  title?: string
  /** Right of the title: a tag or a few words. */
  aside?: ReactNode
  /** Right of the title: where all of it is. */
  more?: { words: string; to: Destination }
  /** `plain` lies on the page; `card` is a surface, inset by the page's margin. */
  kind?: 'plain' | 'card'
  /** On a page that is one surface: what is inside brings its own margins (a list). */
  flush?: boolean
  children: ReactNode
}

/** A block of a page: a group of things and its heading. Surfaces are inset; how far apart blocks are is the screen's. */
export function Section({ title, aside, more, kind = 'plain', flush, children }: SectionProps) {
  return (
    <Box as="section" className={cx(styles[kind], flush && styles.flush)}>
      {title && (
        <Box className={styles.head}>
          <Heading level={2} className={styles.title}>
            {title}
          </Heading>
          {aside}
          {more && (
            <Link to={more.to} className={styles.more}>
              {more.words}
              <Icon name="right" size={16} />
            </Link>
          )}
        </Box>
      )}
      {children}
    </Box>
  )
}
