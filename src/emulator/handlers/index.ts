import type { Handlers } from '../context.ts'
import { OAUTH2_HANDLERS } from './oauth2.ts'
import { USER_HANDLERS } from './users.ts'

/** All handlers. */
export const HANDLERS: Handlers = { ...OAUTH2_HANDLERS, ...USER_HANDLERS }
