/** Entry point `grantcord/emulator`: a Discord to sign in to, for tests and for development without Discord. */

export { createEmulator, type Emulator, type EmulatorClientConfig, type IssuedToken } from './emulator.ts'
export type {
  ApplicationRow,
  CodeRow,
  ConnectionRow,
  DeviceCodeRow,
  GrantRow,
  LobbyRow,
  MemberRow,
  MetadataRow,
  RoleConnectionRow,
  Rows,
  TokenRow,
  WebhookMessageRow,
} from './rows.ts'
export type { EmulatorSnapshot } from './state.ts'
export type {
  ConsentRequest,
  Decision,
  EmulatorOptions,
  EmulatorSeed,
  IssueTokenOptions,
  SeedApplication,
  SeedChannel,
  SeedConnection,
  SeedEntitlement,
  SeedGuild,
  SeedMember,
  SeedRole,
  SeedSKU,
  SeedSubscription,
  SeedUser,
  SeedWebhook,
} from './types.ts'
