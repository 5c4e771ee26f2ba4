import { checkCredential } from '../check.ts'
import { DiscordOAuth2Error } from '../errors/base.ts'
import { RefreshOutcomeUnknownError } from '../errors/token.ts'
import type { Grant } from '../token-record.ts'
import { type GrantContext, type PostOptions, requestToken } from './request-token.ts'

/** RFC 6749 section 6. */
export async function refresh(
  context: GrantContext,
  refreshToken: string,
  scopes: readonly string[] | null,
  options: PostOptions,
): Promise<Grant> {
  checkCredential('refreshToken', refreshToken)
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken }
  const kept = { requested: scopes, previous: refreshToken }
  const { emit } = context.config
  let isReplayed = false
  const onReplay = () => {
    isReplayed = true
  }
  try {
    const grant = await requestToken(context, form, kept, { ...options, replays: 1, onReplay })
    emit({ type: 'refresh', outcome: 'refreshed' })
    return grant
  } catch (error) {
    const isUnknown = isReplayed || options.signal?.aborted || isOutcomeUnknown(error)
    const isRefused = codeOf(error) === 'ERR_INVALID_REFRESH_TOKEN'
    emit({ type: 'refresh', outcome: isUnknown ? 'unknown' : isRefused ? 'refused' : 'failed' })
    if (!isUnknown || options.signal?.aborted) throw error
    throw new RefreshOutcomeUnknownError({ cause: error })
  }
}

/** What leaves it open whether a request was carried out, by the codes of the errors. */
const UNKNOWN: readonly unknown[] = ['ERR_NETWORK', 'ERR_TIMEOUT', 'ERR_UNEXPECTED_RESPONSE', 'ERR_SERVER']

function isOutcomeUnknown(error: unknown): boolean {
  const wasSent = !(error instanceof DiscordOAuth2Error && 'sent' in error && error.sent === false)
  return wasSent && UNKNOWN.includes(codeOf(error))
}

function codeOf(error: unknown): string | undefined {
  return error instanceof DiscordOAuth2Error ? error.code : undefined
}
