import type {
  ApplicationCommand,
  ApplicationCommandCreate,
  ApplicationCommandOption,
  ApplicationCommandUpdate,
} from '../../generated/models.ts'
import { ApplicationCommandPermissionType, ApplicationCommandType } from '../../generated/values.ts'
import {
  type ApiCredential,
  checkChoice,
  hasPermissions,
  requireMembership,
  requireOwnApplication,
} from '../access.ts'
import type { Handlers } from '../context.ts'
import { ErrorResponse } from '../responses.ts'
import type { State } from '../state.ts'

/** Number of commands that an application can have in one place, by their type. */
const MAX_COMMANDS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 }
/** Number of characters in the names, descriptions and values of one command. */
const MAX_CHARACTERS = 8000

/** Path of commands. Global commands have no guild. */
interface CommandPath {
  readonly application_id: string
  readonly guild_id?: string
}

/** Data that the functions below need of a request. */
interface CommandContext<Path extends CommandPath> {
  readonly state: State
  readonly credential: ApiCredential
  readonly path: Path
}

interface ListContext extends CommandContext<CommandPath> {
  readonly query: { readonly with_localizations?: unknown }
  readonly headers: Headers
}

type SingleContext = CommandContext<CommandPath & { readonly command_id: string }>

/** Handlers of the endpoints about application commands and their permissions. */
export const COMMAND_HANDLERS: Handlers = {
  listGlobalApplicationCommands: list,
  listGuildApplicationCommands: list,
  createGlobalApplicationCommand: (context) => create(context, context.body),
  createGuildApplicationCommand: (context) => create(context, context.body),
  bulkOverwriteGlobalApplicationCommands: (context) => overwrite(context, context.body),
  bulkOverwriteGuildApplicationCommands: (context) => overwrite(context, context.body),
  getGlobalApplicationCommand: (context) => ({ status: 200, body: requireCommand(context) }),
  getGuildApplicationCommand: (context) => ({ status: 200, body: requireCommand(context) }),
  updateGlobalApplicationCommand: (context) => update(context, context.body),
  updateGuildApplicationCommand: (context) => update(context, context.body),
  deleteGlobalApplicationCommand: remove,
  deleteGuildApplicationCommand: remove,

  listGuildApplicationCommandPermissions(context) {
    const { application_id, guild_id } = context.path
    checkPlace(context)
    const rows = context.state.commandPermissions.filter(
      (row) => row.application_id === application_id && row.guild_id === guild_id,
    )
    return { status: 200, body: rows }
  },

  getApplicationCommandPermissions(context) {
    const { guild_id, command_id } = context.path
    checkPlace(context)
    const row = context.state.commandPermissions.get(guild_id, command_id)
    if (!row) throw new ErrorResponse(404, 'UnknownApplicationCommandPermissions')
    return { status: 200, body: row }
  },

  updateApplicationCommandPermissions({ state, credential, path, body: { permissions } }) {
    const { application_id, guild_id, command_id } = path
    requireOwnApplication(state, credential, application_id)
    const guild = requireMembership(state, guild_id, credential.token.user_id)
    if (!hasPermissions(state, guild, credential.token.user_id, ['MANAGE_GUILD', 'MANAGE_ROLES'])) {
      throw new ErrorResponse(403, 'MissingPermissions')
    }
    for (const [index, { type }] of permissions.entries()) {
      checkChoice(['permissions', String(index), 'type'], type, ApplicationCommandPermissionType)
    }
    // The id of the application stands for all its commands.
    const command = state.commands.get(command_id)
    const isCommand =
      command?.application_id === application_id && (command.guild_id ?? guild_id) === guild_id
    if (command_id !== application_id && !isCommand) throw new ErrorResponse(404, 'UnknownApplicationCommand')
    const row = state.commandPermissions.set({ id: command_id, application_id, guild_id, permissions })
    return { status: 200, body: row }
  },
}

function list(context: ListContext): { status: 200; body: ApplicationCommand[] } {
  const commands = listCommands(context)
  if (context.query.with_localizations === true) return { status: 200, body: commands }
  const locale = context.headers.get('x-discord-locale') ?? context.headers.get('accept-language') ?? ''
  return { status: 200, body: commands.map((command) => localize(command, locale)) }
}

/** Replaces localizations by the one of a locale, in a command and its options. */
function localize(row: ApplicationCommand, locale: string): ApplicationCommand
function localize(row: ApplicationCommandOption, locale: string): ApplicationCommandOption
function localize(row: ApplicationCommand | ApplicationCommandOption, locale: string) {
  const { name_localizations: names, description_localizations: descriptions, options, ...rest } = row
  const [name, description] = [names?.[locale], descriptions?.[locale]]
  return {
    ...rest,
    ...(name !== undefined && { name_localized: name }),
    ...(description !== undefined && { description_localized: description }),
    ...(options && { options: options.map((option) => localize(option, locale)) }),
  }
}

function create(
  context: CommandContext<CommandPath>,
  body: ApplicationCommandCreate,
): { status: 200 | 201; body: ApplicationCommand } {
  checkPlace(context)
  checkChoice(['type'], body.type, ApplicationCommandType)
  const { type = 1, name } = body
  const commands = listCommands(context)
  const existing = commands.find((one) => one.type === type && one.name === name)
  const ofType = commands.filter((one) => one.type === type)
  if (!existing && ofType.length >= (MAX_COMMANDS[type] ?? 0)) throw new ErrorResponse(400, 'TooManyCommands')
  const command = context.state.commands.set(toCommand(context, body, existing?.id))
  return { status: existing ? 200 : 201, body: command }
}

function overwrite(
  context: CommandContext<CommandPath>,
  bodies: readonly (ApplicationCommandCreate & { readonly id?: string })[],
): { status: 200; body: ApplicationCommand[] } {
  checkPlace(context)
  const { state } = context
  for (const [index, { type }] of bodies.entries()) {
    checkChoice([String(index), 'type'], type, ApplicationCommandType)
  }
  const before = listCommands(context)
  for (const [type, maximum] of Object.entries(MAX_COMMANDS)) {
    const ofType = bodies.filter((body) => String(body.type ?? 1) === type)
    if (ofType.length > maximum) throw new ErrorResponse(400, 'TooManyCommands')
  }
  const commands = bodies.map((body) => {
    const { type = 1, name, id } = body
    const existing = before.find((one) => one.id === id || (one.type === type && one.name === name))
    return toCommand(context, body, existing?.id)
  })
  for (const { id } of before) state.commands.delete(id)
  return { status: 200, body: commands.map((command) => state.commands.set(command)) }
}

function update(
  context: SingleContext,
  { dm_permission, ...changes }: ApplicationCommandUpdate,
): { status: 200; body: ApplicationCommand } {
  const { state } = context
  const command = {
    ...requireCommand(context),
    ...changes,
    ...(typeof dm_permission === 'boolean' && { dm_permission }),
    version: state.createId(),
  }
  checkSize(command)
  return { status: 200, body: state.commands.set(command) }
}

function remove(context: SingleContext): { status: 204 } {
  context.state.commands.delete(requireCommand(context).id)
  return { status: 204 }
}

function toCommand(
  { state, path: { application_id, guild_id } }: CommandContext<CommandPath>,
  { dm_permission, ...given }: ApplicationCommandCreate,
  id: string = state.createId(),
): ApplicationCommand {
  const isGlobal = guild_id === undefined
  const command = {
    type: 1,
    description: '',
    default_member_permissions: null,
    nsfw: false,
    ...(isGlobal
      ? { integration_types: [0], contexts: null, dm_permission: dm_permission ?? true }
      : { guild_id }),
    ...given,
    id,
    application_id,
    version: state.createId(),
  }
  checkSize(command)
  return command
}

/** @throws {@link ErrorResponse} 400 for a command with too many characters. */
function checkSize(command: ApplicationCommand): void {
  if (countCharacters(command) > MAX_CHARACTERS) throw new ErrorResponse(400, 'CommandTooLarge')
}

/** Counts the characters in names, descriptions and values. The longest localization of a text counts. */
function countCharacters(row: ApplicationCommand | ApplicationCommandOption): number {
  const longest = (text: string, localizations: Readonly<Record<string, string>> | null | undefined) =>
    Math.max(...[text, ...Object.values(localizations ?? {})].map(({ length }) => length))
  const choices = 'choices' in row ? (row.choices ?? []) : []
  return (
    longest(row.name, row.name_localizations) +
    longest(row.description, row.description_localizations) +
    choices.reduce((sum, { name, value }) => sum + name.length + String(value).length, 0) +
    (row.options ?? []).reduce((sum, option) => sum + countCharacters(option), 0)
  )
}

/** Lists the commands of an application: global ones, or those of a guild. */
function listCommands(context: CommandContext<CommandPath>): ApplicationCommand[] {
  checkPlace(context)
  const { application_id, guild_id } = context.path
  return context.state.commands.filter(
    (command) => command.application_id === application_id && command.guild_id === guild_id,
  )
}

/** @throws {@link ErrorResponse} 404 */
function requireCommand(context: SingleContext): ApplicationCommand {
  const command = listCommands(context).find(({ id }) => id === context.path.command_id)
  if (command) return command
  throw new ErrorResponse(404, 'UnknownApplicationCommand')
}

/** Checks that an application is that of the credential, and a guild one that its bot is a member of. */
function checkPlace({ state, credential, path }: CommandContext<CommandPath>): void {
  const { application, bot_token } = requireOwnApplication(state, credential, path.application_id)
  if (path.guild_id === undefined) return
  if (!state.guilds.get(path.guild_id)) throw new ErrorResponse(404, 'UnknownGuild')
  // An application without a bot is added to guilds too, which the data does not contain.
  if (bot_token !== null) requireMembership(state, path.guild_id, application.id)
}
