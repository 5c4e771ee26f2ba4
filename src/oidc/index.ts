/** `grantcord/oidc`: OpenID Connect, with `jose`: id tokens, the claims of a user, discovery. */

export { type DiscoverOptions, discover } from './discover.ts'
export { fetchUserInfo, type IdTokenClaims, type VerifyIdTokenOptions, verifyIdToken } from './id-token.ts'
