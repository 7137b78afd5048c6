import { evidence as words } from '@/copy/evidence'
import { type PhotoSource, photoSources } from '@/platform/files'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from './add-files.module.scss'

interface AddFilesProps {
  /** what they are added to, for those who do not see it above */
  to?: string
  onPhotos: (source: PhotoSource) => void
  /** where photos alone will do there is none */
  onDocuments?: () => void
}

const verbOf = (source: PhotoSource) => words.add[photoSources.length === 1 ? 'photo' : source]

/** The ways to add a file: from the camera, from the album, as a PDF. */
export function AddFiles({ to, onPhotos, onDocuments }: AddFilesProps) {
  const named = (verb: string) => to && words.addTo(to, verb)
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
      {onDocuments && (
        <Button kind="quiet" icon="clip" aria-label={named(words.add.pdf)} onPress={onDocuments}>
          {words.add.pdf}
        </Button>
      )}
    </Box>
  )
}
