/** What a call that must fail was rejected with. */
export async function rejection(call: Promise<unknown>): Promise<Error> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof Error) return outcome
  throw new Error(`It should have been rejected with an Error`)
}
