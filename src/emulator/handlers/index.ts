import type { Handlers } from '../context.ts'
import { OAUTH2_HANDLERS } from './oauth2.ts'
import { TOKEN_HANDLERS } from './token.ts'
import { USER_HANDLERS } from './users.ts'

/** All handlers. */
export const HANDLERS: Handlers = { ...OAUTH2_HANDLERS, ...TOKEN_HANDLERS, ...USER_HANDLERS }
