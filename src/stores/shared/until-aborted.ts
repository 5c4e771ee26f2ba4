/**
 * What a call answers, unless the signal is aborted first. The call goes on then, and what comes of it is dropped.
 *
 * @throws The reason of the signal.
 */
export async function untilAborted<Answer>(
  signal: AbortSignal | undefined,
  call: () => Promise<Answer>,
): Promise<Answer> {
  if (!signal) return call()
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    signal.addEventListener('abort', leave, { once: true })
    call()
      .finally(() => signal.removeEventListener('abort', leave))
      .then(resolve, reject)
  })
}
