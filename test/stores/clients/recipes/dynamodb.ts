import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { InvalidArgumentError } from 'grantcord/errors'
import type { TokenStore } from 'grantcord/tokens'

/** Creates a store in a table whose partition key is the string `key`. */
export function dynamoTokenStore(client: DynamoDBDocumentClient, table: string): TokenStore {
  async function get(key: string) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: { key: checkText(key) }, ConsistentRead: true }),
    )
    return Item ? { version: String(Item.version), value: String(Item.value) } : null
  }

  return {
    namespace: table,
    async get(key, { signal } = {}) {
      signal?.throwIfAborted()
      const stored = await get(key)
      signal?.throwIfAborted()
      return stored
    },
    async compareAndSet(key, expected, value) {
      const version = crypto.randomUUID()
      if (expected === null && value === null) return (await get(key)) ? null : version
      // The client sends a request again if the response is lost. Then the value has the new version already.
      const condition = {
        TableName: table,
        ConditionExpression:
          expected === null ? 'attribute_not_exists(#key) OR version = :new' : 'version IN (:expected, :new)',
        ...(expected === null && { ExpressionAttributeNames: { '#key': 'key' } }),
        ExpressionAttributeValues: { ':new': version, ...(expected !== null && { ':expected': expected }) },
      }
      try {
        if (value === null) {
          await client.send(new DeleteCommand({ ...condition, Key: { key: checkText(key) } }))
        } else {
          const item = { key: checkText(key), version, value: checkText(value) }
          await client.send(new PutCommand({ ...condition, Item: item }))
        }
        return version
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return null
        throw error
      }
    },
  }
}

/** Rejects text that DynamoDB would change. */
function checkText(text: string): string {
  if (!/\p{Surrogate}/u.test(text)) return text
  throw new InvalidArgumentError('key', 'must be a string without lone surrogates')
}
