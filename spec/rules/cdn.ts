import { type Context, type Found, follow, followAll, type Node, type Rule } from './redocly.ts'

const FORMATS = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'json']
const PARAMETERS = [
  'achievement_id',
  'application_id',
  'asset_id',
  'channel_id',
  'emoji_id',
  'guild_id',
  'hash',
  'index',
  'role_id',
  'scheduled_event_id',
  'sticker_id',
  'team_id',
  'user_id',
]
const KEYS = [
  'animated',
  'animatedPng',
  'default',
  'description',
  'formats',
  'mediaFormats',
  'path',
  'sized',
  'status',
]
const PATH = /^(\/([\w-]+|\{\w+\}))+$/

/** Checks of an asset of the CDN. Each returns a message for an invalid asset. */
const CHECKS: readonly ((asset: Node) => string | undefined)[] = [
  (asset) => {
    const unknown = Object.keys(asset).find((key) => !KEYS.includes(key))
    return unknown && `\`${unknown}\` is not a key of an asset. Known keys are ${KEYS.join(', ')}.`
  },
  ({ description }) => (description ? undefined : 'An asset must have a description.'),
  ({ path }) => {
    if (typeof path !== 'string' || !PATH.test(path))
      return 'The path of an asset must have the form `/folder/{parameter}`.'
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const unknown = names.find((name) => !PARAMETERS.includes(name))
    return (
      unknown &&
      `\`${unknown}\` is not a parameter of an asset. Known parameters are ${PARAMETERS.join(', ')}.`
    )
  },
  ({ formats }) =>
    isListOf(formats, FORMATS)
      ? undefined
      : `The formats of an asset must be a list of some of ${FORMATS.join(', ')}.`,
  ({ formats, default: format }) =>
    Array.isArray(formats) && formats.includes(format)
      ? undefined
      : 'The default of an asset must be one of its formats.',
  ({ formats, mediaFormats = [], animated = false }) =>
    (isListOf(formats, FORMATS) && formats.includes('gif') && !toList(mediaFormats).includes('gif')) ===
    animated
      ? undefined
      : '`animated` of an asset must be true if its format `gif` is on the CDN, and absent otherwise.',
  ({ formats, mediaFormats }) =>
    mediaFormats === undefined || isListOf(mediaFormats, toList(formats))
      ? undefined
      : '`mediaFormats` of an asset must be a list of some of its formats.',
  ({ formats, animatedPng }) =>
    animatedPng === undefined || (animatedPng === true && toList(formats).includes('png'))
      ? undefined
      : '`animatedPng` of an asset must be true if its format `png` can be animated, and absent otherwise.',
  ({ sized = true }) =>
    typeof sized === 'boolean' ? undefined : '`sized` of an asset must be true or false.',
  ({ status }) =>
    status === 'documented' || status === 'observed'
      ? undefined
      : 'The status of an asset must be `documented` or `observed`.',
]

/** Requires a valid server, sizes and assets in `x-cdn`, from which the URLs of images are generated. */
export const cdn: Rule = () => ({
  Root(node, context) {
    const found = follow(context, { node, location: context.location }, 'x-cdn')
    if (!found) return
    const { sizes } = found.node
    for (const key of ['server', 'mediaServer']) {
      const server = found.node[key]
      if (typeof server !== 'string' || !/^https:\/\/[\w.-]+$/.test(server)) {
        report(context, found, `\`${key}\` must be an https origin.`)
      }
    }
    if (!Array.isArray(sizes) || !sizes.every(isPowerOfTwo)) {
      report(context, found, '`sizes` must be a list of powers of two.')
    }
    for (const [name, asset] of followAll(context, found, 'assets')) {
      if (!/^[a-z]+(_[a-z]+)*$/.test(name))
        report(context, asset, 'The name of an asset must be in snake_case.')
      for (const check of CHECKS) {
        const problem = check(asset.node)
        if (problem) report(context, asset, problem)
      }
    }
  },
})

function report(context: Context, { location }: Found, message: string): void {
  context.report({ message, location: location.key() })
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isListOf(value: unknown, allowed: readonly unknown[]): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => allowed.includes(one))
}

function isPowerOfTwo(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(Math.log2(value))
}
