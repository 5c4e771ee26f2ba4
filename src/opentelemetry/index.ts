/** `grantcord/opentelemetry`: spans and metrics of requests, with the semantic conventions of HTTP clients. */
import {
  type Attributes,
  type Histogram,
  type Meter,
  metrics,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { VERSION } from '../generated/version.ts'
import type { ClientEvent, RequestEvent } from '../runtime/events.ts'
import { checkOptions } from '../runtime/validation/arguments.ts'

/** Options of {@link createOpenTelemetryListener}. */
export interface OpenTelemetryOptions {
  /**
   * Tracer that creates the spans.
   *
   * @default the tracer `grantcord` of the global provider
   */
  readonly tracer?: Tracer | undefined
  /**
   * Meter that records the durations.
   *
   * @default the meter `grantcord` of the global provider
   */
  readonly meter?: Meter | undefined
}

/**
 * Creates a listener for the option `onEvent` of `OAuth2Client`. For each attempt of a request it creates a client span, whose
 * parent is the active span, and records the metric `http.client.request.duration` in seconds. Their attributes have paths with
 * masked parameters and no query, and contain neither ids nor secrets. Other events are ignored.
 *
 * Requires the package `@opentelemetry/api`. Without an SDK that is registered, the listener does nothing.
 *
 * @throws `InvalidArgumentError` for an unknown option.
 * @example
 * ```ts
 * import { OAuth2Client } from 'grantcord'
 * import { createOpenTelemetryListener } from 'grantcord/opentelemetry'
 *
 * export const client = new OAuth2Client({
 *   clientId: '159799960412356608',
 *   onEvent: createOpenTelemetryListener(),
 * })
 * ```
 * @see https://opentelemetry.io/docs/specs/semconv/http/
 */
export function createOpenTelemetryListener(
  options: OpenTelemetryOptions = {},
): (event: ClientEvent) => void {
  checkOptions('options', options, ['tracer', 'meter'])
  const { tracer = trace.getTracer(NAME, VERSION), meter } = options
  let durations: Histogram | undefined
  return (event) => {
    if (event.type !== 'request') return
    const { attempts, duration } = event
    // Unlike a tracer, a meter of the global provider that exists before the SDK is registered records nothing.
    durations ??= createHistogram(meter ?? metrics.getMeter(NAME, VERSION))
    const endTime = Date.now()
    const { name, url, attributes } = describe(event)
    const resent = attempts > 1 ? { 'http.request.resend_count': attempts - 1 } : {}
    const span = tracer.startSpan(name, {
      kind: SpanKind.CLIENT,
      startTime: endTime - duration,
      attributes: { ...attributes, 'url.full': url, ...resent },
    })
    if ('error.type' in attributes) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(endTime)
    durations.record(duration / 1000, attributes)
  }
}

/** Name of the instrumentation scope. */
const NAME = 'grantcord'

/** Boundaries in seconds that the conventions recommend. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

function createHistogram(meter: Meter): Histogram {
  return meter.createHistogram('http.client.request.duration', {
    description: 'Duration of HTTP client requests.',
    unit: 's',
    advice: { explicitBucketBoundaries: BOUNDARIES },
  })
}

/** Methods that the conventions know. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
/** An id in a path that the description does not contain. */
const ID = /(?<=\/)\d{1,20}(?=\/|$)/g

/** Returns the name of the span, the URL with masked parameters, and the attributes that the span and the metric share. */
function describe({ operation, baseUrl, status, failure }: RequestEvent): {
  readonly name: string
  readonly url: string
  readonly attributes: Attributes
} {
  const [method = '', path = ''] = operation.split(' ')
  const { origin, protocol, hostname, port, pathname } = new URL(baseUrl)
  const template = pathname.replace(/\/$/, '') + path.replace(ID, '{id}')
  const isKnown = METHODS.includes(method)
  const error = failure ?? (status !== undefined && status >= 400 ? String(status) : undefined)
  return {
    name: `${isKnown ? method : 'HTTP'} ${template}`,
    url: origin + template,
    attributes: {
      'http.request.method': isKnown ? method : '_OTHER',
      'url.template': template,
      'server.address': hostname.replace(/^\[|\]$/g, ''),
      'server.port': port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
      ...(status === undefined ? {} : { 'http.response.status_code': status }),
      ...(error === undefined ? {} : { 'error.type': error }),
    },
  }
}
