/** What a promise resolves to; `undefined` when that takes longer, in milliseconds. */
export function within<Value>(patience: number, promise: Promise<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, patience, undefined)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
