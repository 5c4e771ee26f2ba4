/** Entry point `grantcord/sign-in`: sign-in, sessions and sign-out for any web application. */

export type { CookieSource } from './cookies.ts'
export {
  AccountMismatchError,
  CrossSiteRequestError,
  type FailureWords,
  SignInDeniedError,
  SignInRequiredError,
} from './failures.ts'
export { type Denial, type MemberOfOptions, memberOf, type Verdict } from './policies.ts'
export type { JsonOf, Session, SessionUser } from './session.ts'
export { createSignIn, type SessionOptions, type SignIn, type SignInUrlOptions } from './sign-in.ts'
export type {
  OnError,
  OnSignIn,
  SessionCookieOptions,
  SignInAttempt,
  SignInEvent,
  SignInFailure,
  SignInOptions,
  SignInRoute,
  SignOutEvent,
  VerifyIdToken,
} from './types.ts'
