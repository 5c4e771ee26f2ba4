/** Entry point `grantcord/emulator`: a Discord to sign in to, for tests and for development without Discord. */

export { createEmulator, type Emulator, type EmulatorClientOptions, type IssuedToken } from './emulator.ts'
export type {
  ApplicationRow,
  CodeRow,
  ConnectionRow,
  DeviceCodeRow,
  EmulatorSnapshot,
  GrantRow,
  MemberRow,
  MetadataRow,
  RoleConnectionRow,
  Rows,
  TokenRow,
  WebhookMessageRow,
} from './state.ts'
export type {
  ConsentRequest,
  Decision,
  EmulatorOptions,
  EmulatorSeed,
  IssueTokenOptions,
  SeedApplication,
  SeedChannel,
  SeedConnection,
  SeedGuild,
  SeedMember,
  SeedRole,
  SeedUser,
} from './types.ts'
