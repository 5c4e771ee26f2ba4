/** Entry point `grantcord/emulator`: a Discord to sign in to, for tests and for development without Discord. */

export { createEmulator, type Emulator } from './emulator.ts'
export type { FaultOptions, FaultRateLimit } from './fault-options.ts'
export type { Fault } from './faults.ts'
export type { Finding, FindingRule } from './findings.ts'
export type { JournalEntry, JournalMessage } from './journal.ts'
export type { EmulatorLimits, LimitScope, RateLimit } from './limits.ts'
export type { RequestTarget } from './observe.ts'
export type { EmulatorControls } from './receive.ts'
export type {
  ApplicationRow,
  CodeRow,
  ConnectionRow,
  DeviceCodeRow,
  DirectMessageRow,
  GrantRow,
  IdentityRow,
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
  DeauthorizeOptions,
  Decision,
  EmulatorClientConfig,
  EmulatorOptions,
  EmulatorSeed,
  IssuedToken,
  IssueTokenOptions,
  SeedActivity,
  SeedApplication,
  SeedChannel,
  SeedConnection,
  SeedDirectMessage,
  SeedEntitlement,
  SeedGuild,
  SeedMember,
  SeedRole,
  SeedSKU,
  SeedSubscription,
  SeedUser,
  SeedWebhook,
} from './types.ts'
