/** Entry point `grantcord/extend`: calls the operations of another OpenAPI description through the client. */

export type { CredentialKind, OperationRow, OperationTable } from '../runtime/transport/types.ts'
export { type ApiOf, type ExtendedApi, type ExtendedBotApi, extendApi } from './api.ts'
export { printOperations } from './print.ts'
