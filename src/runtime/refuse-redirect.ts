import {
  AuthorizationCallbackError,
  type AuthorizationCallbackReason,
} from './errors/authorization-callback.ts'
import { createRedactor } from './errors/redact.ts'

/** Refusals that always have the same words. */
type Plain = Exclude<
  AuthorizationCallbackReason,
  'wrong_response_type' | 'duplicate_parameter' | 'issuer_mismatch' | 'missing_result' | 'error_response'
>

/** Why a redirect is refused, with what the words for it need. */
export type Refusal =
  | { readonly reason: 'wrong_response_type'; readonly responseType: string }
  | { readonly reason: 'duplicate_parameter'; readonly name: string }
  | { readonly reason: 'issuer_mismatch'; readonly issuer: string }
  | { readonly reason: 'missing_result'; readonly result?: string; readonly problem?: string }
  | {
      readonly reason: 'error_response'
      readonly parameters: URLSearchParams
      readonly codeVerifier: string | null
    }
  | { readonly reason: Plain }

const MESSAGES: Readonly<Record<Plain, string>> = {
  missing_authorization: 'There is no authorization: keep what createAuthorization() answers in the session',
  missing_state: 'The redirect carries no state',
  state_mismatch: 'The state of the redirect is not the one of this session',
  expired_authorization: 'The authorization is older than ten minutes',
  used_authorization: 'The authorization has been used',
  missing_issuer: 'The redirect carries no iss',
}

/** The parameters that no error may show. */
const SECRETS = ['code', 'access_token', 'refresh_token', 'id_token']

/** The error of a redirect that ends no sign-in. Loaded with the first one. */
export function refuseRedirect(refusal: Refusal): AuthorizationCallbackError {
  const { reason } = refusal
  switch (reason) {
    case 'wrong_response_type':
      return new AuthorizationCallbackError(
        reason,
        `The authorization asked for response_type ${refusal.responseType}`,
      )
    case 'duplicate_parameter':
      return new AuthorizationCallbackError(reason, `The redirect carries ${refusal.name} more than once`)
    case 'issuer_mismatch':
      return new AuthorizationCallbackError(reason, `The iss of the redirect is not ${refusal.issuer}`)
    case 'missing_result': {
      const { result, problem } = refusal
      const message =
        problem === undefined
          ? `The redirect carries neither a ${result} nor an error`
          : `The fragment is no token response: ${problem}`
      return new AuthorizationCallbackError(reason, message)
    }
    case 'error_response': {
      const { parameters, codeVerifier } = refusal
      const error = parameters.get('error') ?? ''
      const errorDescription = parameters.get('error_description') ?? undefined
      const secrets = [codeVerifier, ...SECRETS.map((name) => parameters.get(name))]
      const words = errorDescription ? `: ${errorDescription}` : ''
      const options = { error, errorDescription, redactor: createRedactor(secrets) }
      return new AuthorizationCallbackError(reason, `Discord answered ${error}${words}`, options)
    }
    default:
      return new AuthorizationCallbackError(reason, MESSAGES[reason])
  }
}
