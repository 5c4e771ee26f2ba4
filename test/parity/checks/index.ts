/** The checks that are called by name. */
import type { Check } from '../table.ts'
import { API_CHECKS } from './api.ts'
import { CAPABILITY_CHECKS } from './capabilities.ts'
import { CLIENT_CHECKS } from './client.ts'
import { ERROR_CHECKS } from './errors.ts'
import { FUNCTION_CHECKS } from './functions.ts'
import { HELPER_CHECKS } from './helpers.ts'
import { SIGN_IN_CHECKS } from './sign-in.ts'
import { STORED_TOKEN_CHECKS } from './stored-tokens.ts'
import { TOKEN_CHECKS } from './tokens.ts'

export { edits, editsBot, queries } from './api.ts'
export { defaultAvatar, field, flag, image, member, profile, schema, scope, time, value } from './data.ts'
export { returnsWire, throws } from './errors.ts'

const GROUPS = [
  API_CHECKS,
  CAPABILITY_CHECKS,
  CLIENT_CHECKS,
  ERROR_CHECKS,
  FUNCTION_CHECKS,
  HELPER_CHECKS,
  SIGN_IN_CHECKS,
  STORED_TOKEN_CHECKS,
  TOKEN_CHECKS,
] as const

type NameOf<Group> = Group extends ReadonlyMap<infer Name, Check> ? Name : never

/** Name of a check that {@link shows} returns. */
export type CheckName = NameOf<(typeof GROUPS)[number]>

/**
 * Returns the check with a name.
 *
 * @throws `Error` if there is none.
 */
export function shows(name: CheckName): Check {
  for (const group of GROUPS) {
    const check = (group as ReadonlyMap<string, Check>).get(name)
    if (check) return check
  }
  throw new Error(`There is no check with the name ${name}`)
}
