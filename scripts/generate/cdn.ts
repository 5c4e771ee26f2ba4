import { toSource } from '../../src/extend/print.ts'
import { type CdnAsset, type Document, HEADER } from './document.ts'

const SEE = '@see https://docs.discord.com/developers/reference#image-formatting'

/** Generates one constant for each image of Discord's CDN, so that an application bundles only those that it uses. */
export function emitCdn(document: Document): string {
  const cdn = document['x-cdn']
  if (!cdn) throw new Error('The description must have x-cdn at its root')
  const { server, mediaServer, sizes, assets } = cdn
  const formats = [...new Set(Object.values(assets).flatMap((asset) => asset.formats))]
  return `${HEADER}/**
 * Origin of the images.
 *
 * ${SEE}
 */
export const CDN_SERVER = '${server}'

/**
 * Origin of the images in the formats that \`mediaFormats\` of an asset lists.
 *
 * ${SEE}
 */
export const MEDIA_SERVER = '${mediaServer}'

/**
 * Sizes in which images can be requested, in pixels.
 *
 * ${SEE}
 */
export const IMAGE_SIZES = ${toSource(sizes)} as const

/** Size in which an image can be requested, in pixels. */
export type ImageSize = (typeof IMAGE_SIZES)[number]

/** File format of an image, which is the extension in its URL. */
export type ImageFormat = ${formats.map(toSource).join(' | ')}

/** Properties of one kind of image. */
export interface ImageAsset {
  /** Path without the extension. \`{hash}\` stands for the hash that an object of the API contains. */
  readonly path: string
  /** Formats in which the image can be requested. */
  readonly formats: readonly ImageFormat[]
  readonly defaultFormat: ImageFormat
  /** Indicates that some of the images are animated. */
  readonly animated: boolean
  /** Indicates that a size can be requested. */
  readonly sized: boolean
  /** Formats in which the image is on \`MEDIA_SERVER\` instead of the CDN. */
  readonly mediaFormats?: readonly ImageFormat[]
  /** Indicates that a PNG of the image can be animated. */
  readonly animatedPng?: boolean
}
${Object.entries(assets).map(constant).join('')}`
}

function constant([name, asset]: [string, CdnAsset]): string {
  const {
    description,
    path,
    formats,
    default: defaultFormat,
    animated = false,
    sized = true,
    mediaFormats,
    animatedPng,
    status,
  } = asset
  const comment = status === 'observed' ? `${description} Observed, not documented.` : description
  return `
/**
 * ${comment}
 *
 * ${SEE}
 */
export const ${name.toUpperCase()} = ${toSource({ path, formats, defaultFormat, animated, sized, ...(mediaFormats && { mediaFormats }), ...(animatedPng && { animatedPng }) })} as const
`
}
