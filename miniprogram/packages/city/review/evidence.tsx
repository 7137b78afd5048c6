import { useState } from 'react'
import { evidence as copy } from '@/copy/evidence'
import { file as fileWords } from '@/copy/file'
import { moment } from '@/copy/moment'
import { review as words } from '@/copy/review'
import { InspectionTag } from '@/features/desk/inspection-tag'
import { kindLabel } from '@/features/evidence/kinds'
import { useLinks } from '@/features/evidence/links'
import { SignInSheet } from '@/features/evidence/sign-in-sheet'
import { viewedOf } from '@/features/evidence/viewed'
import { Viewer } from '@/features/evidence/viewer'
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
import { LookedAt } from './looked-at'
import { type Claim, type Rule, useAlike } from './queries'
import styles from './review.module.scss'
import { type Comparison, truthsOf } from './truths'

const fileId = (index: number) => `evidence-${index}`

/** What the station handed in, all of it at once, under what it was for. */
export function Evidence({ claim, rule }: { claim: Claim; rule: Rule | undefined }) {
  const files = claim.record.evidence
  const links = useLinks(claim.record.id)
  const alike = useAlike(claim.record.id)
  const [at, setAt] = useState(-1)
  const [viewing, setViewing] = useState(false)
  const next = () => {
    if (files.length === 0) return
    const index = (at + 1) % files.length
    setAt(index)
    focusOn(fileId(index))
  }
  const view = (index: number) => {
    setAt(index)
    setViewing(true)
  }
  useKeys({ e: next, v: () => files.length > 0 && view(Math.max(0, at)) })
  const compared: Comparison = alike.data ? [...alike.data.values()].flat() : alike.isError ? 'failed' : 'asking'
  const checks = truthsOf(claim, rule, compared)
  return (
    <>
      <ClaimHead claim={claim} rule={rule} checks={checks} />
      {files.length === 0 && <Empty icon="clip" title={words.noFiles} />}
      {links.isError ? (
        <Missing query={links} rows={1} />
      ) : (
        <Box className={styles.files}>
          <Box as="article" className={styles.paper}>
            <Box className={styles.paperHead}>
              <Heading level={3} className={styles.title}>
                {copy.sheet.title}
              </Heading>
              <Box className={styles.second}>{copy.sheet.made}</Box>
            </Box>
            <SignInSheet record={claim.record} />
          </Box>
          {files.map((held, index) => (
            <Box key={held.id} as="article" id={fileId(index)} className={styles.paper}>
              <Box className={styles.paperHead}>
                <Heading level={3} className={styles.title}>
                  {kindLabel(held.kind)}
                </Heading>
                <Box className={styles.second}>{fileWords.size(held.bytes)}</Box>
                <InspectionTag inspection={held.inspection} />
              </Box>
              <AlikeNote claimId={claim.id} evidenceId={held.id} alike={alike.data?.get(held.id) ?? []} />
              <FilePreview
                name={held.name}
                url={links.data?.get(held.id) ?? null}
                type={held.type}
                onOpen={() => view(index)}
              />
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
      <Checks checks={checks} />
      <Box className={styles.checks}>
        <LookedAt recordId={claim.record.id} />
      </Box>
      {viewing && (
        <Viewer
          links={links}
          files={viewedOf(files, links.data)}
          at={at}
          onMove={setAt}
          onClose={() => setViewing(false)}
        />
      )}
    </>
  )
}
