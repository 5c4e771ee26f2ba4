import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { describe, expect, it, test } from 'vitest'
import { createOpenTelemetryListener } from '../../../src/opentelemetry/index.ts'
import { InvalidArgumentError } from '../../../src/runtime/errors/index.ts'
import type { RequestEvent } from '../../../src/runtime/events.ts'
import { ACCESS_TOKEN, GUILD_ID, setUpToken } from '../../support/client.ts'
import { failure, thrown } from '../../support/failure.ts'
import { json, type MockResponse } from '../../support/recording-fetch.ts'

/** Creates an SDK that keeps spans and metrics in memory, and a token whose client it observes. */
function setUp(responses: readonly MockResponse[], options: Parameters<typeof setUpToken>[1] = {}) {
  const spanExporter = new InMemorySpanExporter()
  const tracer = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spanExporter)],
  }).getTracer('test')
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter })
  const meter = new MeterProvider({ readers: [reader] }).getMeter('test')
  const onEvent = createOpenTelemetryListener({ tracer, meter })
  return {
    ...setUpToken(responses, { onEvent, ...options }),
    onEvent,
    tracer,
    spans: () => spanExporter.getFinishedSpans(),
    async metrics() {
      await reader.forceFlush()
      return metricExporter
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    },
  }
}

/** Creates a manager whose context follows asynchronous calls, as that of the SDK for Node does. */
function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>()
  return {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, self, ...args) => storage.run(active, () => run.apply(self, args)),
    bind: (_, target) => target,
    enable() {
      return this
    },
    disable() {
      return this
    },
  }
}

const EVENT: RequestEvent = {
  type: 'request',
  operation: 'GET /users/@me',
  baseUrl: 'https://discord.com/api/v10',
  attempts: 1,
  duration: 1,
  status: 200,
  failure: undefined,
}
/** Attributes of a call of `GET /users/@me`. */
const USER = {
  'http.request.method': 'GET',
  'url.template': '/api/v10/users/@me',
  'server.address': 'discord.com',
  'server.port': 443,
}

describe('createOpenTelemetryListener', () => {
  it('creates a span for a request', async () => {
    const { token, spans } = setUp([json({ id: '1' })])
    await token.fetchIdentify()
    expect(spans()).toMatchObject([
      { name: 'GET /api/v10/users/@me', kind: SpanKind.CLIENT, status: { code: SpanStatusCode.UNSET } },
    ])
    expect(spans()[0]?.attributes).toEqual({
      ...USER,
      'url.full': 'https://discord.com/api/v10/users/@me',
      'http.response.status_code': 200,
    })
  })

  it('records the duration in seconds', async () => {
    const { onEvent, metrics, spans } = setUp([])
    onEvent({ ...EVENT, duration: 120 })
    const [metric] = await metrics()
    expect(metric?.descriptor).toMatchObject({ name: 'http.client.request.duration', unit: 's' })
    expect(metric?.dataPoints).toMatchObject([{ attributes: { ...USER, 'http.response.status_code': 200 } }])
    expect(metric?.dataPoints[0]?.value).toMatchObject({ count: 1, sum: 0.12 })
    expect(spans()[0]?.duration).toEqual([0, 120_000_000])
  })

  it('creates a span for each attempt, with the error of those that failed', async () => {
    const broken = () => Promise.reject(new Error('reset'))
    const retry = { maxAttempts: 3, minDelay: 0 }
    const { token, spans } = setUp([broken, json({}, 503), json({ id: '1' })], { retry })
    await token.fetchIdentify()
    const error = { code: SpanStatusCode.ERROR }
    expect(spans()).toMatchObject([
      { status: error, attributes: { 'error.type': 'network' } },
      {
        status: error,
        attributes: { 'error.type': '503', 'http.response.status_code': 503, 'http.request.resend_count': 1 },
      },
      { status: { code: SpanStatusCode.UNSET }, attributes: { 'http.request.resend_count': 2 } },
    ])
    expect(spans()[0]?.attributes).not.toHaveProperty('http.response.status_code')
  })

  it('has the active span as the parent', async () => {
    context.setGlobalContextManager(createContextManager())
    try {
      const { token, tracer, spans } = setUp([json({ id: '1' })])
      const parent = tracer.startSpan('request of a user')
      await context.with(trace.setSpan(context.active(), parent), () => token.fetchIdentify())
      expect(spans()[0]?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId)
    } finally {
      context.disable()
    }
  })

  it('contains no id, no query and no secret', async () => {
    const { token, spans, metrics } = setUp([json([]), json({}, 404), json({})])
    await token.fetchGuilds({ after: GUILD_ID })
    await thrown(() => token.fetchGuildMember(GUILD_ID))
    await token.fetch(`https://discord.com/api/v10/channels/${GUILD_ID}/A-Secret/${GUILD_ID}?b=${GUILD_ID}`)
    const templates = spans().map(({ attributes }) => attributes['url.template'])
    expect(templates).toEqual([
      '/api/v10/users/@me/guilds',
      '/api/v10/users/@me/guilds/{guild_id}/member',
      '/api/v10/channels/{id}/{id}/{id2}',
    ])
    const all = JSON.stringify([spans().map(({ name, attributes }) => [name, attributes]), await metrics()])
    expect(all).not.toMatch(new RegExp(`${GUILD_ID}|${ACCESS_TOKEN}|A-Secret`))
  })

  test.each<[string, Partial<RequestEvent>, object]>([
    [
      'a port',
      { baseUrl: 'http://localhost:8080/api/v10/' },
      { 'server.address': 'localhost', 'server.port': 8080, 'url.template': '/api/v10/users/@me' },
    ],
    [
      'no port of http',
      { baseUrl: 'http://localhost' },
      { 'server.port': 80, 'url.full': 'http://localhost/users/@me' },
    ],
    ['an unknown method', { operation: 'PURGE /users/@me' }, { 'http.request.method': '_OTHER' }],
    ['a call that was aborted', { status: undefined, failure: 'aborted' }, { 'error.type': 'aborted' }],
    ['a timeout', { status: undefined, failure: 'timeout' }, { 'error.type': 'timeout' }],
  ])('describes %s', (_, changes, attributes) => {
    const { onEvent, spans } = setUp([])
    onEvent({ ...EVENT, ...changes })
    expect(spans()).toMatchObject([{ attributes }])
  })

  it('ignores other events', async () => {
    const { onEvent, spans, metrics } = setUp([])
    onEvent({ type: 'wait', operation: 'GET /users/@me', delay: 1, bucket: undefined })
    expect(spans()).toEqual([])
    expect(await metrics()).toEqual([])
  })

  it('does nothing without an SDK', () => {
    expect(() => createOpenTelemetryListener()(EVENT)).not.toThrow()
  })

  it('refuses unknown options', async () => {
    const options: object = { tracers: 1 }
    expect(
      (await failure(() => createOpenTelemetryListener(options), InvalidArgumentError)).message,
    ).toContain('tracers')
  })
})
