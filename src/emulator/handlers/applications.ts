import type { Application } from '../../generated/models.ts'
import { RoleConnectionMetadataType } from '../../generated/values.ts'
import { checkChoice, hashImage, requireOwnApplication } from '../access.ts'
import type { Handlers } from '../context.ts'
import { ErrorResponse } from '../responses.ts'
import type { ApplicationRow } from '../rows.ts'
import { toPartialUser } from '../seed.ts'
import type { State } from '../state.ts'

/** Handlers of the endpoints about applications, and the metadata of their linked roles. */
export const APPLICATION_HANDLERS: Handlers = {
  getCurrentApplication: ({ credential, state }) => ({
    status: 200,
    body: describeApplication(state, credential.application),
  }),

  getCurrentBotApplicationInformation: ({ credential, state }) => ({
    status: 200,
    body: describeApplication(state, credential.application),
  }),

  async updateCurrentApplication({ credential, state, body }) {
    const { application: current } = credential.application
    const { icon, cover_image, custom_install_url, install_params, integration_types_config, ...changes } =
      body
    const cover = cover_image === undefined ? undefined : await hashImage(cover_image)
    const optional = {
      cover_image: choose(cover, current.cover_image),
      custom_install_url: choose(custom_install_url, current.custom_install_url),
      install_params: choose(install_params, current.install_params),
      integration_types_config: choose(integration_types_config, current.integration_types_config),
    }
    const application: Application = {
      ...withoutOptional(current),
      ...changes,
      ...(icon !== undefined && { icon: await hashImage(icon) }),
      ...(optional.cover_image && { cover_image: optional.cover_image }),
      ...(optional.custom_install_url && { custom_install_url: optional.custom_install_url }),
      ...(optional.install_params && { install_params: optional.install_params }),
      ...(optional.integration_types_config && {
        integration_types_config: optional.integration_types_config,
      }),
    }
    const row = state.applications.set({ ...credential.application, application })
    return { status: 200, body: describeApplication(state, row) }
  },

  listApplicationRoleConnectionMetadata({ credential, state, path: { application_id } }) {
    requireOwnApplication(state, credential, application_id)
    return { status: 200, body: [...(state.metadata.get(application_id)?.records ?? [])] }
  },

  updateApplicationRoleConnectionMetadata({ credential, state, path: { application_id }, body }) {
    requireOwnApplication(state, credential, application_id)
    for (const [index, { type }] of body.entries()) {
      checkChoice([String(index), 'type'], type, RoleConnectionMetadataType)
    }
    state.metadata.set({ application_id, records: body })
    return { status: 200, body }
  },

  uploadApplicationAttachment({ credential, state, path: { application_id }, files }) {
    requireOwnApplication(state, credential, application_id)
    const file = files.get('file')
    if (!file?.type.startsWith('image/')) throw new ErrorResponse(400, 'InvalidFile')
    const id = state.createId()
    const path = `ephemeral-attachments/${application_id}/${id}/${encodeURIComponent(file.name)}`
    const attachment = {
      id,
      filename: file.name,
      content_type: file.type,
      size: file.size,
      url: `https://cdn.discordapp.com/${path}`,
      proxy_url: `https://media.discordapp.net/${path}`,
      ephemeral: true,
    }
    return { status: 200, body: { attachment } }
  },

  getApplicationActivityInstance({ credential, state, path: { application_id, instance_id } }) {
    requireOwnApplication(state, credential, application_id)
    const instance = state.activityInstances.get(application_id, instance_id)
    if (!instance) throw new ErrorResponse(404, 'NotFound')
    return { status: 200, body: instance }
  },

  createQuickLink({ credential, state, path: { application_id } }) {
    requireOwnApplication(state, credential, application_id)
    // Only Discord's own clients read the link.
    return { status: 200, body: { link_id: `${QUICK_LINK}-${state.createId()}` } }
  },
}

/** Type of a link in its id. */
const QUICK_LINK = 1

/** Chooses the new value of an optional field: `null` removes it, and `undefined` leaves it as it is. */
function choose<New, Old>(given: New | null | undefined, current: Old): New | Old | undefined {
  return given === undefined ? current : (given ?? undefined)
}

function withoutOptional({
  cover_image,
  custom_install_url,
  install_params,
  integration_types_config,
  ...rest
}: Application): Application {
  return rest
}

/** Returns an application as its bot receives it. */
function describeApplication(state: State, { application }: ApplicationRow): Application {
  const { id } = application
  const bot = state.users.get(id)
  return {
    ...application,
    ...(bot && { bot: { ...toPartialUser(bot), bot: true } }),
    approximate_guild_count: state.members.filter(({ user_id }) => user_id === id).length,
    approximate_user_authorization_count: state.grants.filter((grant) => grant.application_id === id).length,
  }
}
