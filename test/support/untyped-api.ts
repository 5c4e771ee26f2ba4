import type { Api, BotApi } from '../../src/index.ts'
import type { HttpMethod } from '../../src/runtime/transport/types.ts'

type UntypedCall = (path: string, init?: unknown) => Promise<unknown>

/** Removes the types of an api, for calls that do not compile. */
export function untyped(api: Api<never> | BotApi): Readonly<Record<HttpMethod, UntypedCall>> {
  return api as unknown as Readonly<Record<HttpMethod, UntypedCall>>
}
