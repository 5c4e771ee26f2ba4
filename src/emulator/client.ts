import { type Parameters, readParameters } from './authorize.ts'
import type { HandlerContext } from './context.ts'
import { ErrorResponse } from './responses.ts'
import type { ApplicationRow } from './rows.ts'

/**
 * Reads the form of a request.
 *
 * @throws {@link ErrorResponse} 400 if a parameter occurs twice: RFC 6749 section 3.2.
 */
export function readForm(form: URLSearchParams): Parameters {
  const parameters = readParameters(form)
  if (parameters.duplicates.size > 0) throw new ErrorResponse(400, 'InvalidRequest')
  return parameters
}

/**
 * Returns a parameter.
 *
 * @throws {@link ErrorResponse} 400 if it is absent.
 */
export function requireField(form: Parameters, name: string): string {
  const value = form.get(name)
  if (value === null) throw new ErrorResponse(400, 'InvalidRequest')
  return value
}

/** A client that is authenticated. */
export interface Client {
  readonly row: ApplicationRow
  /** Indicates that the client sent its secret, which a public client need not. */
  readonly hasSecret: boolean
}

/**
 * Authenticates the client with HTTP Basic or with the form. A public client needs no secret.
 *
 * @throws {@link ErrorResponse} 401, or 400 for a client that uses both (RFC 6749 section 2.3).
 */
export function authenticate(
  { credential, state }: Pick<HandlerContext<'requestToken'>, 'credential' | 'state'>,
  form: Parameters,
): Client {
  const isBasic = credential.kind === 'client'
  const formId = form.get('client_id')
  const formSecret = form.get('client_secret')
  if (isBasic && (formSecret !== null || (formId !== null && formId !== credential.clientId))) {
    throw new ErrorResponse(400, 'InvalidRequest')
  }
  const secret = isBasic ? credential.clientSecret || null : formSecret
  const row = state.applications.get((isBasic ? credential.clientId : formId) ?? '')
  if (row && (secret === row.client_secret || (secret === null && row.is_public))) {
    return { row, hasSecret: secret !== null }
  }
  throw new ErrorResponse(401, 'InvalidClient')
}
