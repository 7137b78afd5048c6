import { toGcj02 } from './gcj02'
import type { Place } from './location'

const PATIENCE_MS = 8_000

export function locate(): Promise<Place | null> {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(toGcj02({ lng: coords.longitude, lat: coords.latitude })),
      () => resolve(null),
      { timeout: PATIENCE_MS, maximumAge: 5 * 60_000 },
    )
  })
}
