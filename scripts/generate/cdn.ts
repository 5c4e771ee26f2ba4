import { toSource } from '../../src/extend/print.ts'
import { type CdnAsset, type Document, HEADER } from './document.ts'

const SEE = '@see https://docs.discord.com/developers/reference#image-formatting'

/** The images of Discord's CDN, one constant for each, so that an application carries those that it shows. */
export function emitCdn(document: Document): string {
  const cdn = document['x-cdn']
  if (!cdn) throw new Error('The description has no x-cdn')
  const { server, sizes, assets } = cdn
  const formats = [...new Set(Object.values(assets).flatMap((asset) => asset.formats))]
  return `${HEADER}/**
 * Where the images are.
 *
 * ${SEE}
 */
export const CDN_SERVER = '${server}'

/**
 * The sizes that an image can be asked for in, in pixels.
 *
 * ${SEE}
 */
export const IMAGE_SIZES = ${toSource(sizes)} as const

/** A size that an image can be asked for in, in pixels. */
export type ImageSize = (typeof IMAGE_SIZES)[number]

/** What an image is written in: the extension in its URL. */
export type ImageFormat = ${formats.map(toSource).join(' | ')}

/** What the description says of one kind of image. */
export interface ImageAsset {
  /** Its path without the extension; \`{hash}\`, where it has one, is what an object of the API carries. */
  readonly path: string
  readonly formats: readonly ImageFormat[]
  readonly defaultFormat: ImageFormat
  /** Whether some of them move. */
  readonly animated: boolean
  /** Whether a size can be asked for. */
  readonly sized: boolean
}
${Object.entries(assets).map(constant).join('')}`
}

function constant([name, asset]: [string, CdnAsset]): string {
  const { description, path, formats, default: defaultFormat, animated = false, sized = true, status } = asset
  const comment = status === 'observed' ? `${description} Observed, not documented.` : description
  return `
/**
 * ${comment}
 *
 * ${SEE}
 */
export const ${name.toUpperCase()} = ${toSource({ path, formats, defaultFormat, animated, sized })} as const
`
}
