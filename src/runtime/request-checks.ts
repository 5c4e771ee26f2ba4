/** What the few methods need that take more than ids: loaded with the first call of one of them. */

export {
  addGuildMemberBody,
  getCurrentUserGuildsQuery,
  updateApplicationRoleConnectionMetadataBody,
  updateCurrentUserApplicationRoleConnectionBody,
} from '../generated/request-schemas.ts'
export { checkRequest } from './check-request.ts'
export { formatMetadata } from './metadata.ts'
