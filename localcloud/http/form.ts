import { CloudError } from '../errors'

/** A multipart/form-data body, read by the platform. Throws `CloudError` INVALID_PARAM. */
export async function parseForm(body: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new CloudError('INVALID_PARAM', 'Malformed multipart/form-data')
  }
}

/**
 * The parts as bytes; of a name that occurs twice the last. The platform reads a part without a file name as UTF-8, and the SDK sends
 * protobuf in such parts: so it is given every byte as a character of its own, and those come back as they went.
 */
export async function parseBinaryForm(body: Buffer, contentType: string): Promise<Map<string, Buffer>> {
  const form = await parseForm(Buffer.from(body.toString('latin1')), contentType)
  const parts = new Map<string, Buffer>()
  for (const [name, value] of form)
    parts.set(bytes(name).toString(), bytes(typeof value === 'string' ? value : await value.text()))
  return parts
}

const bytes = (text: string) => Buffer.from(text, 'latin1')
