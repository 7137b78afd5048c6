/** The code of the error that a call ends with. Throws when it succeeds. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const result = await call.then(
    () => undefined,
    (error: { code?: string; message?: string }) => error,
  )
  if (!result) throw new Error('was expected to fail and did not')
  return String(result.code ?? result.message)
}
