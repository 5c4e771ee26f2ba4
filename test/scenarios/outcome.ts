/** What became of a call. */
export type Outcome<Value = unknown> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'error'; readonly code: string; readonly error: unknown }
  | { readonly kind: 'hang' }

/** Waits for a call, and no longer than `patience` milliseconds. Never rejects. */
export async function settle<Value>(call: Promise<Value>, patience: number): Promise<Outcome<Value>> {
  let timer: NodeJS.Timeout | undefined
  const hang = new Promise<Outcome<Value>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'hang' }), patience)
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

/** What has become of it by now. */
export function peek(outcome: Promise<Outcome>): Promise<Outcome | 'pending'> {
  return Promise.race([outcome, Promise.resolve('pending' as const)])
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
