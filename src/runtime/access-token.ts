import type { Guild, Webhook } from '../generated/models.ts'
import { checkRequestOptions } from './api/call.ts'
import type { ClientContext } from './context.ts'
import { AccessTokenNotRefreshableError } from './errors/token.ts'
import { refresh, revoke } from './oauth/grants.ts'
import type { OpenScope } from './oauth/scopes.ts'
import type { Grant, TokenRecord } from './oauth/token-response.ts'
import { PartialAccessToken } from './partial-access-token.ts'
import type { BearerCredential, RequestOptions } from './transport/types.ts'

/**
 * An access token with its grant: its expiry and, if there is one, its refresh token. `handleCallback()`,
 * `handleImplicitCallback()`, `exchangeCode()`, `exchangeDeviceCode()`, `refreshToken()`, `clientCredentialsGrant()` and
 * `fromRecord()` return it.
 *
 * It never refreshes itself, because its owner would lose the new refresh token: `refresh()` returns a new token. An
 * auto-refreshing token of a `TokenManager` does, and its `refresh()` and `revoke()` act for all callers that use it.
 */
export class AccessToken<in Scopes extends string = OpenScope> extends PartialAccessToken<Scopes> {
  readonly #context: ClientContext
  readonly #grant: Grant

  /**
   * @param credential Credential of the grant. By default that of its record, which must then not change.
   * @internal
   */
  constructor(context: ClientContext, grant: Grant, credential: BearerCredential = credentialOf(grant)) {
    super(context, credential)
    this.#context = context
    this.#grant = grant
  }

  /** Refresh token, a secret; `null` if the grant has none. */
  get refreshToken(): string | null {
    return this.#grant.record.refreshToken
  }

  /** Expiry of the access token; `null` if unknown. */
  get expiresAt(): Date | null {
    const { expiresAt } = this.#grant.record
    return expiresAt === null ? null : new Date(expiresAt)
  }

  /** True if the access token has expired by the client's clock. */
  get isExpired(): boolean {
    const { expiresAt } = this.#grant.record
    return expiresAt !== null && this.#context.config.now() >= expiresAt
  }

  /**
   * OpenID Connect id token as received, unverified; `null` without the scope `openid`. `verifyIdToken()` of
   * `grantcord/oidc` verifies it.
   */
  get idToken(): string | null {
    return this.#grant.record.idToken
  }

  /**
   * Webhook that the scope `webhook.incoming` created, its secret token included; `null` without it. Only the token
   * response of the authorization contains it.
   */
  get webhook(): Webhook | null {
    return this.#grant.webhook
  }

  /**
   * Guild that the bot was added to, with the scope `bot`; `null` without it. Only the token response of the
   * authorization contains it.
   */
  get guild(): Guild | null {
    return this.#grant.guild
  }

  /** Returns everything that must be stored, as plain data. `client.fromRecord()` creates the token from it. */
  toRecord(): TokenRecord<Scopes> {
    const { record } = this.#grant
    return { ...record, scopes: record.scopes && [...record.scopes] }
  }

  /**
   * Exchanges the refresh token and returns a new token. Store it immediately: the old refresh token is no longer valid,
   * and two refreshes at the same time sign the user out. An auto-refreshing token is refreshed, stored, and returned
   * itself.
   *
   * Throws `AccessTokenNotRefreshableError` without a refresh token, `InvalidRefreshTokenError` if Discord rejects it,
   * and `RefreshOutcomeUnknownError` if the response was lost.
   *
   * @see https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-refresh-token-exchange-example
   */
  async refresh(options: RequestOptions = {}): Promise<AccessToken<Scopes>> {
    const { refreshToken, scopes, idToken } = this.#grant.record
    if (refreshToken === null) throw new AccessTokenNotRefreshableError()
    const { record, ...rest } = await refresh(
      this.#context,
      refreshToken,
      scopes,
      checkRequestOptions(options),
    )
    this.#context.transport.replaceToken(this.token, record.accessToken)
    // The response may contain no id token; that of the sign-in is then kept: OpenID Connect Core section 12.2.
    return new AccessToken(this.#context, {
      ...rest,
      record: { ...record, idToken: record.idToken ?? idToken },
    })
  }

  /**
   * Revokes the grant by its refresh token, like {@link PartialAccessToken.revoke}, even if the access token has expired.
   *
   * Throws `AccessTokenNotRefreshableError` without a refresh token.
   */
  async revokeRefreshToken(options: RequestOptions = {}): Promise<void> {
    const { refreshToken } = this.#grant.record
    if (refreshToken === null) throw new AccessTokenNotRefreshableError()
    await revoke(this.#context, refreshToken, 'refresh_token', checkRequestOptions(options))
  }
}

/** Returns the credential of a grant that does not change. */
function credentialOf({ record }: Grant): BearerCredential {
  const { accessToken, scopes, expiresAt, refreshToken } = record
  return { kind: 'bearer', accessToken, scopes, expiresAt, refreshable: refreshToken !== null }
}
