import { type EvidenceKind, evidenceKindLabel, evidenceKinds, isEvidenceKind } from '@shared/points/evidence'
import { useState } from 'react'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { desk as words } from '@/copy/desk'
import { Failure } from '@/features/failure'
import { type LocalFile, pickDocuments, pickPhotos } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, Select } from '@/ui/field'
import { List } from '@/ui/list'
import { Section } from '@/ui/section'
import styles from '../desk.module.scss'
import { FileRow } from './file-row'
import { fitting, type Item, missing, type RecordView } from './requirements'
import { UploadRow } from './upload-row'

const MOST_AT_ONCE = 6

interface Waiting {
  key: string
  kind: EvidenceKind
  file: LocalFile
}

/** The files of a record, those on their way, and the ways to add more; nothing changes once a claim was filed. */
export function EvidenceSection({ record, items }: { record: RecordView; items: readonly Item[] }) {
  const [kind, setKind] = useState<EvidenceKind>(() => wanted(record, items))
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const frozen = record.claims.length > 0
  const show = (after: RecordView) => {
    answered('service.record', { recordId: record.id }, after)
    setKind(wanted(after, items))
  }
  const remove = useAction(`evidence/remove:${record.id}`, api.evidence.remove, show)
  const add = async (pick: (most: number) => Promise<LocalFile[]>) => {
    const files = await pick(MOST_AT_ONCE)
    setWaiting((before) => [...before, ...files.map((file, i) => ({ key: `${Date.now()}-${i}`, kind, file }))])
  }
  const gone = (key: string) => setWaiting((before) => before.filter((each) => each.key !== key))
  return (
    <>
      <Section title={words.record.title}>
        {frozen && <Box className={styles.frozen}>{words.record.frozen}</Box>}
        <List card>
          {record.evidence.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              aside={
                frozen ? undefined : (
                  <Button
                    kind="text"
                    size="small"
                    busy={remove.busy}
                    onPress={() => remove.run({ recordId: record.id, evidenceId: file.id })}
                  >
                    {words.record.remove}
                  </Button>
                )
              }
            />
          ))}
          {waiting.map(({ key, kind: of, file }) => (
            <UploadRow
              key={key}
              recordId={record.id}
              kind={of}
              file={file}
              onGone={() => gone(key)}
              onDone={(after) => {
                show(after)
                gone(key)
              }}
            />
          ))}
        </List>
        <Failure action={remove} />
      </Section>
      {!frozen && (
        <Section kind="card">
          <Field label={words.record.kindLabel}>
            <Select
              label={words.record.kindLabel}
              placeholder={words.record.kindLabel}
              value={kind}
              options={evidenceKinds.map((value) => ({ value, words: evidenceKindLabel[value] }))}
              onChange={setKind}
            />
            <Box className={styles.adds}>
              <Button kind="quiet" icon="camera" onPress={() => void add(pickPhotos)}>
                {words.record.addPhoto}
              </Button>
              <Button kind="quiet" icon="clip" onPress={() => void add(pickDocuments)}>
                {words.record.addFile}
              </Button>
            </Box>
          </Field>
        </Section>
      )}
    </>
  )
}

/** The kind that is asked for next. */
function wanted(record: RecordView, items: readonly Item[]): EvidenceKind {
  const [item] = fitting(record, items)
  const kinds = item ? missing(record, item).map(({ kind }) => kind) : []
  return kinds.includes('photo') ? 'photo' : (kinds.find(isEvidenceKind) ?? 'photo')
}
