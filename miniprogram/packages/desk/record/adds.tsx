import type { EvidenceKind } from '@shared/points/evidence'
import { evidence as copy } from '@/copy/evidence'
import { kindLabel } from '@/features/evidence/kinds'
import { type PhotoSource, photoSources } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from './record.module.scss'

interface AddsProps {
  kind: EvidenceKind
  onPhotos: (source: PhotoSource) => void
  onDocuments: () => void
}

const verbOf = (source: PhotoSource) => copy.add[photoSources.length === 1 ? 'photo' : source]

/** The ways to add a file of a kind: from the camera, from the album, as a PDF. */
export function Adds({ kind, onPhotos, onDocuments }: AddsProps) {
  const named = (verb: string) => copy.addTo(kindLabel(kind), verb)
  return (
    <Box className={styles.adds}>
      {photoSources.map((source) => (
        <Button
          key={source}
          kind="quiet"
          icon={source === 'camera' ? 'camera' : 'plus'}
          aria-label={named(verbOf(source))}
          onPress={() => onPhotos(source)}
        >
          {verbOf(source)}
        </Button>
      ))}
      {kind !== 'photo' && (
        <Button kind="quiet" icon="clip" aria-label={named(copy.add.pdf)} onPress={onDocuments}>
          {copy.add.pdf}
        </Button>
      )}
    </Box>
  )
}
