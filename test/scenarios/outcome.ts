/** Result of a call. */
export type Outcome<Value = unknown> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'error'; readonly code: string; readonly error: unknown }
  | { readonly kind: 'hang' }

/**
 * Waits for a call and returns its outcome. Never rejects.
 *
 * @param timeout Milliseconds after which the outcome is `hang`.
 */
export async function outcomeOf<Value>(call: Promise<Value>, timeout: number): Promise<Outcome<Value>> {
  let timer: NodeJS.Timeout | undefined
  const hang = new Promise<Outcome<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'hang' }), timeout)
  })
  const outcome = call.then<Outcome<Value>, Outcome<Value>>(
    (value) => ({ kind: 'ok', value }),
    (error) => ({ kind: 'error', code: codeOf(error), error }),
  )
  try {
    return await Promise.race([outcome, hang])
  } finally {
    clearTimeout(timer)
  }
}

/** Returns the outcome, or `pending` while there is none. */
export function peek(outcome: Promise<Outcome>): Promise<Outcome | 'pending'> {
  return Promise.race([outcome, Promise.resolve('pending' as const)])
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
