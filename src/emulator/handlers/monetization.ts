import type { Entitlement, SKU, Subscription } from '../../generated/models.ts'
import { type ApiCredential, paginate, requireOwnApplication } from '../access.ts'
import type { Handlers } from '../context.ts'
import { invalidForm } from '../request.ts'
import { ErrorResponse } from '../responses.ts'
import type { State } from '../state.ts'

const TEST_ENTITLEMENT = 4
const CONSUMABLE = 3
const OWNED_BY_GUILD = 1

/** Handlers of the endpoints about SKUs, entitlements and subscriptions. */
export const MONETIZATION_HANDLERS: Handlers = {
  listSKUs({ credential, state, path: { application_id } }) {
    requireOwnApplication(state, credential, application_id)
    return { status: 200, body: state.skus.filter((sku) => sku.application_id === application_id) }
  },

  listEntitlements({ credential, state, path: { application_id }, query }) {
    requireOwnApplication(state, credential, application_id)
    const { user_id, guild_id, sku_ids } = query
    const found = state.entitlements
      .filter((one) => one.application_id === application_id)
      .filter((one) => user_id === undefined || one.user_id === user_id)
      .filter((one) => guild_id === undefined || one.guild_id === guild_id)
      .filter((one) => sku_ids === undefined || sku_ids.includes(one.sku_id))
      .filter((one) => query.exclude_ended !== true || !hasEnded(one, state.now()))
      .filter((one) => query.exclude_deleted !== true || !one.deleted)
    return { status: 200, body: paginate(found, query) }
  },

  listCurrentUserApplicationEntitlements({ credential, state, path: { application_id }, query }) {
    if (application_id !== credential.application.application.id) {
      throw new ErrorResponse(404, 'UnknownApplication')
    }
    const { user_id } = credential.token
    const found = state.entitlements
      .filter((one) => one.application_id === application_id && one.user_id === user_id && !one.deleted)
      .filter((one) => query.sku_ids === undefined || query.sku_ids.includes(one.sku_id))
      .filter((one) => query.exclude_consumed !== true || !one.consumed)
    return { status: 200, body: found }
  },

  createTestEntitlement({ credential, state, path: { application_id }, body }) {
    requireOwnApplication(state, credential, application_id)
    const { sku_id, owner_id, owner_type } = body
    if (state.skus.get(sku_id)?.application_id !== application_id) throw new ErrorResponse(400, 'InvalidSKU')
    const owner = owner_type === OWNED_BY_GUILD ? { guild_id: owner_id } : { user_id: owner_id }
    const isGranted = state.entitlements.find(
      (one) => one.sku_id === sku_id && !one.deleted && (one.guild_id ?? one.user_id) === owner_id,
    )
    if (isGranted) throw new ErrorResponse(400, 'EntitlementAlreadyGranted')
    const entitlement = { id: state.createId(), sku_id, application_id, ...owner, type: TEST_ENTITLEMENT }
    return { status: 200, body: state.entitlements.set({ ...entitlement, deleted: false }) }
  },

  getEntitlement: (context) => ({ status: 200, body: requireEntitlement(context) }),

  deleteTestEntitlement(context) {
    const entitlement = requireEntitlement(context)
    if (entitlement.type !== TEST_ENTITLEMENT) throw new ErrorResponse(400, 'EntitlementNotForTests')
    context.state.entitlements.set({ ...entitlement, deleted: true })
    return { status: 204 }
  },

  consumeEntitlement(context) {
    const entitlement = requireEntitlement(context)
    if (context.state.skus.get(entitlement.sku_id)?.type !== CONSUMABLE) {
      throw new ErrorResponse(400, 'EntitlementNotConsumable')
    }
    context.state.entitlements.set({ ...entitlement, consumed: true })
    return { status: 204 }
  },

  listSKUSubscriptions({ credential, state, path: { sku_id }, query }) {
    requireSKU(state, credential, sku_id)
    const userId = credential.kind === 'bearer' ? credential.token.user_id : query.user_id
    if (userId === undefined) {
      const message = 'This field is required'
      throw invalidForm([{ path: ['user_id'], code: 'BASE_TYPE_REQUIRED', message }])
    }
    const found = listSubscriptions(state, sku_id).filter(({ user_id }) => user_id === userId)
    return { status: 200, body: paginate(found, query) }
  },

  getSKUSubscription({ credential, state, path: { sku_id, subscription_id } }) {
    requireSKU(state, credential, sku_id)
    const subscription = listSubscriptions(state, sku_id).find(({ id }) => id === subscription_id)
    const isVisible = credential.kind === 'bot' || subscription?.user_id === credential.token.user_id
    if (!subscription || !isVisible) throw new ErrorResponse(404, 'NotFound')
    return { status: 200, body: subscription }
  },
}

function hasEnded({ ends_at }: Entitlement, now: number): boolean {
  return typeof ends_at === 'string' && Date.parse(ends_at) <= now
}

interface EntitlementContext {
  readonly state: State
  readonly credential: ApiCredential
  readonly path: { readonly application_id: string; readonly entitlement_id: string }
}

/** @throws {@link ErrorResponse} 404 */
function requireEntitlement({ state, credential, path }: EntitlementContext): Entitlement {
  requireOwnApplication(state, credential, path.application_id)
  const entitlement = state.entitlements.get(path.entitlement_id)
  if (entitlement?.application_id === path.application_id) return entitlement
  throw new ErrorResponse(404, 'UnknownEntitlement')
}

/** @throws {@link ErrorResponse} 404 for an SKU that does not exist, 403 for one of another application. */
function requireSKU(state: State, credential: ApiCredential, id: string): SKU {
  const sku = state.skus.get(id)
  if (!sku) throw new ErrorResponse(404, 'UnknownSKU')
  requireOwnApplication(state, credential, sku.application_id)
  return sku
}

function listSubscriptions(state: State, skuId: string): Subscription[] {
  return state.subscriptions.filter(({ sku_ids }) => sku_ids.includes(skuId))
}
