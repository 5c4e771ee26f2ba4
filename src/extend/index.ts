export type { OperationTable } from '../runtime/transport/types.ts'
/** `grantcord/extend`: a description of the user's own, called through this client. */

export type { ApiOf, ExtendedApi, ExtendedBotApi } from './api.ts'
export { extendApi } from './api.ts'
export { printOperations } from './print.ts'
