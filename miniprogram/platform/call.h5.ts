import { type Envelope, NetworkFailure } from './envelope'
import { token } from './session.h5'

/** The same call over CloudBase's HTTP access; a session token stands in for the WeChat identity. */
export async function call(path: string, input: unknown): Promise<Envelope> {
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
