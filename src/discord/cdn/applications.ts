import { APPLICATION_COVER, APPLICATION_ICON, TEAM_ICON } from '../../generated/cdn.ts'
import type { PartialApplication, Team } from '../../generated/models.ts'
import { checkObject } from '../../runtime/validation/arguments.ts'
import { type OptionsOf, writeUrlOrNull } from './url.ts'

/**
 * Returns the URL of the icon of an application.
 *
 * @returns `null` for an application without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { PartialApplication } from 'grantcord'
 * import { applicationIconUrl } from 'grantcord/cdn'
 *
 * export const icon = (application: PartialApplication): string | null => applicationIconUrl(application, { size: 256 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function applicationIconUrl(
  application: Pick<PartialApplication, 'id' | 'icon'>,
  options: OptionsOf<typeof APPLICATION_ICON> = {},
): string | null {
  checkObject('application', application)
  const hash = ['application.icon', application.icon] as const
  return writeUrlOrNull(
    APPLICATION_ICON,
    { application_id: ['application.id', application.id], hash },
    options,
  )
}

/**
 * Returns the URL of the cover of an application, which Rich Presence invites show by default.
 *
 * @returns `null` for an application without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { PartialApplication } from 'grantcord'
 * import { applicationCoverUrl } from 'grantcord/cdn'
 *
 * export const cover = (application: PartialApplication): string | null => applicationCoverUrl(application, { size: 1024 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function applicationCoverUrl(
  application: Pick<PartialApplication, 'id' | 'cover_image'>,
  options: OptionsOf<typeof APPLICATION_COVER> = {},
): string | null {
  checkObject('application', application)
  const hash = ['application.cover_image', application.cover_image] as const
  return writeUrlOrNull(
    APPLICATION_COVER,
    { application_id: ['application.id', application.id], hash },
    options,
  )
}

/**
 * Returns the URL of the icon of a team.
 *
 * @returns `null` for a team without one.
 * @throws {@link InvalidArgumentError} when an argument is invalid, or the image lacks the size or format.
 *
 * @example
 * ```ts
 * import type { Team } from 'grantcord'
 * import { teamIconUrl } from 'grantcord/cdn'
 *
 * export const icon = (team: Team): string | null => teamIconUrl(team, { size: 64 })
 * ```
 * @see https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints
 */
export function teamIconUrl(
  team: Pick<Team, 'id' | 'icon'>,
  options: OptionsOf<typeof TEAM_ICON> = {},
): string | null {
  checkObject('team', team)
  const hash = ['team.icon', team.icon] as const
  return writeUrlOrNull(TEAM_ICON, { team_id: ['team.id', team.id], hash }, options)
}
