import type { Point } from '@shared/directory/nearest'
import { toGcj02 } from './gcj02'

const PATIENCE_MS = 8_000

export function locate(): Promise<Point | null> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(toGcj02({ lng: coords.longitude, lat: coords.latitude })),
      () => resolve(null),
      { timeout: PATIENCE_MS, maximumAge: 5 * 60_000 },
    )
  })
}
