/**
 * Entry point `grantcord/values`: the known values of every open enum, and their meanings. Each constant has a type
 * of the same name, which remains open: Discord may send a value that is not listed here.
 *
 * @example
 * ```ts
 * import type { User } from 'grantcord'
 * import { PremiumType, PremiumTypeMeaning } from 'grantcord/values'
 *
 * export function describe({ premium_type: type = PremiumType.NONE }: User): string {
 *   return PremiumTypeMeaning[type] ?? 'A subscription that is not known yet'
 * }
 * ```
 * @see https://docs.discord.com/developers/reference
 */

export * from '../generated/values.ts'
