import { type Envelope, NetworkFailure } from './envelope'
import { token } from './session.h5'

declare global {
  interface Window {
    /** calls without input that index.html began while the scripts were on their way; undefined: lost */
    begun?: Record<string, Promise<Envelope | undefined> | undefined>
  }
}

/** The answer to a call that index.html began, once; without the server's time, for it has waited here. */
async function begun(path: string, input: unknown): Promise<Envelope | undefined> {
  const answer = window.begun?.[path]
  if (!answer || JSON.stringify(input) !== '{}') return undefined
  delete window.begun![path]
  const envelope = await answer.catch(() => undefined)
  return envelope && { ...envelope, at: undefined }
}

/** The same call over CloudBase's HTTP access; a session token stands in for the WeChat identity. */
export async function call(path: string, input: unknown): Promise<Envelope> {
  const early = await begun(path, input)
  if (early) return early
  const bearer = token()
  try {
    const response = await fetch(`/call/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
      body: JSON.stringify(input ?? {}),
    })
    return await response.json()
  } catch (error) {
    throw new NetworkFailure(path, error)
  }
}
