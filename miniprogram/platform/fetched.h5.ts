import { useCallback, useEffect, useState } from 'react'
import { outdated } from './outdated.h5'

/** Between one try and the next, ms: a gap in a network is over soon or not soon. */
const PAUSES_MS = [500, 1_500, 4_000]

/** Scripts and styles that did not come; anything else that is thrown is a mistake in them. */
const isLost = (error: unknown) => error instanceof Error && error.name === 'ChunkLoadError'

/**
 * Fetches a part of the client, several times if it is lost on the way. Another deployment may have taken it away: then the page is
 * loaded anew, as its address says.
 * @throws ChunkLoadError when it stays lost
 */
async function fetched<T>(load: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await load()
    } catch (error) {
      if (!isLost(error)) throw error
      if (await outdated()) {
        window.location.reload()
        return new Promise(() => undefined)
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return load()
}

/** Something to show in the place of a part that is lost. */
export const fetchedOr = <T>(part: Promise<T>, otherwise: T): Promise<T> =>
  part.catch((error: unknown) => {
    if (isLost(error)) return otherwise
    throw error
  })

export interface Fetched<T> {
  loaded?: T
  /** It stays lost: somebody has to say when to try again. */
  lost: boolean
  again: () => void
}

/** A part of the client that is fetched when it is first drawn, and there at once when it is drawn again. */
export interface Part<T> {
  load: () => Promise<T>
  kept?: T
}

/** @param part the same at each call */
export function useFetched<T>(part: Part<T>): Fetched<T> {
  const [state, setState] = useState<{ lost: boolean; broken?: unknown }>({ lost: false })
  const again = useCallback(() => {
    setState({ lost: false })
    fetched(part.load).then(
      (loaded) => {
        part.kept = loaded
        setState({ lost: false })
      },
      (error: unknown) => setState({ lost: true, ...(!isLost(error) && { broken: error }) }),
    )
  }, [part])
  useEffect(() => {
    if (part.kept === undefined) again()
  }, [part, again])
  if (state.broken !== undefined) throw state.broken
  return { loaded: part.kept, lost: state.lost, again }
}
