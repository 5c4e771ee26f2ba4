import type { ImageAsset, ImageFormat } from '../../generated/cdn.ts'
import { InvalidArgumentError } from '../../runtime/errors/argument.ts'
import { checkObject } from '../check-shape.ts'

/** Each segment is plain or one parameter, so that no path leaves the server. */
const PATH = /^(\/([\w-]+|\{(hash|index|[a-z]+(_[a-z]+)*_id)\}))+$/
const FORMATS: readonly unknown[] = [
  'png',
  'jpg',
  'jpeg',
  'webp',
  'gif',
  'json',
] satisfies readonly ImageFormat[]

/**
 * What a caller says of an image, read once.
 *
 * @throws {@link InvalidArgumentError} unless it is made as the constants are.
 */
export function readAsset(asset: unknown): ImageAsset {
  checkObject('asset', asset)
  const { path, formats, defaultFormat, animated, sized }: Partial<Record<keyof ImageAsset, unknown>> = asset
  const listed = Array.isArray(formats) ? Array.from<unknown>(formats) : []
  if (
    typeof path === 'string' &&
    PATH.test(path) &&
    listed.every(isFormat) &&
    isFormat(defaultFormat) &&
    listed.includes(defaultFormat) &&
    typeof animated === 'boolean' &&
    typeof sized === 'boolean'
  ) {
    return { path, formats: listed, defaultFormat, animated, sized }
  }
  throw new InvalidArgumentError('asset', 'must be one of the constants of this entry, such as ROLE_ICON')
}

function isFormat(value: unknown): value is ImageFormat {
  return FORMATS.includes(value)
}
