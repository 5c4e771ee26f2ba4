import { DiscordOAuth2Error, type DiscordOAuth2ErrorOptions } from './base.ts'

/**
 * The store of the tokens failed, gave no answer in time, or holds what cannot be read. A token that is still valid
 * goes on working; it is not refreshed before the store can be written. `cause` is what the store threw.
 */
export class TokenStoreError extends DiscordOAuth2Error {
  override readonly name = 'TokenStoreError'
  override readonly code = 'ERR_TOKEN_STORE'
  /** The method of the store. */
  readonly action: 'get' | 'compareAndSet'
  /** Under which key; `undefined` where that is not known. */
  readonly key: string | undefined

  constructor(
    action: 'get' | 'compareAndSet',
    { key, ...options }: DiscordOAuth2ErrorOptions & { readonly key?: string | undefined },
  ) {
    super(`The token store failed in ${action}()`, options)
    this.action = action
    this.key = key
  }
}
