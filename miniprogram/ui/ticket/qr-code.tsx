import { encode } from 'uqr'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './ticket.module.scss'

/** One path of the dark cells, a run at a time: a few hundred bytes instead of some 600 nodes. */
function drawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        return `M${x} ${y}h${(end === -1 ? size : end) - x}v1H${x}z`
      }),
    )
    .join('')
  return `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'%3E%3Cpath d='${path}'/%3E%3C/svg%3E`
}

/** Black on white in every theme: a scanner needs it so. The white around it is the frame's. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <Box
      className={styles.qr}
      style={{ backgroundImage: `url("data:image/svg+xml,${drawing(text)}")` }}
      role="img"
      aria-label={label}
    />
  )
}

/** With the white around it that a scanner asks for. `many`: a room scans it. */
export function FramedQrCode({ many, ...props }: { text: string; label: string; many?: boolean }) {
  return (
    <Box className={cx(styles.frame, many && styles.many)}>
      <QrCode {...props} />
    </Box>
  )
}
