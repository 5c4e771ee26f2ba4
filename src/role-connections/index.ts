/**
 * `grantcord/role-connections`: the metadata of linked roles, declared once with the types of its values.
 *
 * @see https://docs.discord.com/developers/resources/application-role-connection-metadata
 */
export {
  type LinkedTokens,
  type RoleConnectionResult,
  type UpdateRoleConnectionsOptions,
  updateRoleConnections,
} from './bulk.ts'
export {
  fetchRoleConnection,
  type LinkedToken,
  type RoleConnectionOf,
  type RoleConnectionOptions,
  type RoleConnectionUpdateOf,
  registerRoleConnection,
  updateRoleConnection,
} from './requests.ts'
export {
  type ComparisonType,
  defineRoleConnection,
  formatMetadata,
  parseMetadata,
  type RoleConnectionField,
  type RoleConnectionFields,
  type RoleConnectionSchema,
  type RoleConnectionValues,
  type ValueOfType,
} from './schema.ts'
