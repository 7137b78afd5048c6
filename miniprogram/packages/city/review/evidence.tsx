import { useState } from 'react'
import { file as fileWords } from '@/copy/file'
import { moment } from '@/copy/moment'
import { review as words } from '@/copy/review'
import { InspectionTag } from '@/features/desk/inspection-tag'
import { Missing } from '@/features/loaded/missing'
import { now } from '@/platform/clock'
import { focusOn } from '@/platform/focus'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { FilePreview } from '@/ui/file-preview'
import { KeyValues } from '@/ui/key-values'
import { Empty } from '@/ui/states'
import { AlikeNote } from './alike-note'
import { Checks } from './checks'
import { ClaimHead } from './head'
import { kindLabel } from './needed'
import { type Claim, type Rule, useAlike, useLinks } from './queries'
import styles from './review.module.scss'

const fileId = (index: number) => `evidence-${index}`

/** What the station handed in, all of it at once, under what it was for. */
export function Evidence({ claim, rule }: { claim: Claim; rule: Rule | undefined }) {
  const files = claim.record.evidence
  const links = useLinks(claim.record.id)
  const alike = useAlike(claim.record.id)
  const [at, setAt] = useState(-1)
  const next = () => {
    if (files.length === 0) return
    const index = (at + 1) % files.length
    setAt(index)
    focusOn(fileId(index))
  }
  useKeys({ e: next })
  return (
    <>
      <ClaimHead claim={claim} rule={rule} />
      {files.length === 0 && <Empty icon="clip" title={words.noFiles} />}
      {links.isError ? (
        <Missing query={links} rows={1} />
      ) : (
        <Box className={styles.files}>
          {files.map((held, index) => (
            <Box key={held.id} as="article" id={fileId(index)} className={styles.paper}>
              <Box className={styles.paperHead}>
                <Heading level={3} className={styles.title}>
                  {kindLabel(held.kind)}
                </Heading>
                <Box className={styles.second}>{fileWords.size(held.bytes)}</Box>
                <InspectionTag inspection={held.inspection} />
              </Box>
              <AlikeNote alike={alike.data?.get(held.id) ?? []} />
              <FilePreview name={held.name} url={links.data?.get(held.id) ?? null} type={held.type} />
              <KeyValues
                rows={[
                  [words.facts.uploaded, moment(held.addedAt, now())],
                  [
                    words.facts.fingerprint,
                    <Box
                      key="hash"
                      className={styles.hash}
                    >{`${held.sha256.slice(0, 8)}…${held.sha256.slice(-4)}`}</Box>,
                  ],
                ]}
              />
            </Box>
          ))}
        </Box>
      )}
      <Checks claim={claim} rule={rule} />
    </>
  )
}
