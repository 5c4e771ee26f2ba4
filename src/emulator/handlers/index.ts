import type { Handlers } from '../context.ts'
import { APPLICATION_HANDLERS } from './applications.ts'
import { COMMAND_HANDLERS } from './commands.ts'
import { GUILD_HANDLERS } from './guilds.ts'
import { IDENTITY_HANDLERS } from './identities.ts'
import { LOBBY_HANDLERS } from './lobbies.ts'
import { MONETIZATION_HANDLERS } from './monetization.ts'
import { OAUTH2_HANDLERS } from './oauth2.ts'
import { PROVISIONAL_ACCOUNT_HANDLERS } from './provisional-accounts.ts'
import { TOKEN_HANDLERS } from './token.ts'
import { USER_HANDLERS } from './users.ts'
import { WEBHOOK_HANDLERS } from './webhooks.ts'

/** All handlers. */
export const HANDLERS: Handlers = {
  ...OAUTH2_HANDLERS,
  ...TOKEN_HANDLERS,
  ...USER_HANDLERS,
  ...GUILD_HANDLERS,
  ...APPLICATION_HANDLERS,
  ...COMMAND_HANDLERS,
  ...MONETIZATION_HANDLERS,
  ...WEBHOOK_HANDLERS,
  ...LOBBY_HANDLERS,
  ...PROVISIONAL_ACCOUNT_HANDLERS,
  ...IDENTITY_HANDLERS,
}
