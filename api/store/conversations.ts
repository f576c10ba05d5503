import { odata } from '@azure/data-tables';
import type { Recipient, UnreachableReason } from '../../contract/deliveries.ts';
import { conversationRecord, type ConversationRecord } from '../../contract/conversations.ts';
import { readStored } from '../../contract/stored.ts';
import { isStatus, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** How long what was read of a conversation may be used: a delivery finds out by itself when it has ended. */
const FRESH_MS = 30_000;
const MOST_REMEMBERED = 5_000;
const PAGE = 1_000;

const keyOf = ({ tenant, id }: Recipient) => `${tenant}~${id}`;
const same = (a: ConversationRecord, b: ConversationRecord) => JSON.stringify(a) === JSON.stringify(b);

/** Where the bot reaches people: a row for everybody who has the app. */
export function conversationStore(conversations: Table) {
  const recent = new Map<
    string,
    { readonly record: ConversationRecord | undefined; readonly until: number }
  >();

  function remember(person: Recipient, record: ConversationRecord | undefined): void {
    recent.delete(keyOf(person));
    recent.set(keyOf(person), { record, until: Date.now() + FRESH_MS });
    const oldest = recent.size > MOST_REMEMBERED ? recent.keys().next().value : undefined;
    if (oldest !== undefined) recent.delete(oldest);
  }

  async function read({ tenant, id }: Recipient): Promise<ConversationRecord | undefined> {
    const table = await conversations();
    const row = await rowOrNothing(table.getEntity(tenant, id, { abortSignal: patience() }));
    return row && readStored(conversationRecord, JSON.parse(String(row.conversation)));
  }

  return {
    /** The conversation with a person, as it was at most half a minute ago; undefined where the app is not installed. */
    async conversationWith(person: Recipient): Promise<ConversationRecord | undefined> {
      const known = recent.get(keyOf(person));
      // Somebody may have installed the app on another instance: only what is there is remembered.
      if (known?.record && known.until > Date.now()) return known.record;
      const record = await read(person);
      remember(person, record);
      return record;
    },

    /**
     * Keeps where a person is reached now. Language and time zone stay where the channel does not tell them this time.
     * @returns whether nothing was known of them before
     */
    async keepConversation(person: Recipient, told: ConversationRecord): Promise<boolean> {
      const known = recent.get(keyOf(person));
      const fresh = known?.record && known.until > Date.now() ? known.record : undefined;
      const before = fresh ?? (await read(person));
      const record = {
        ...told,
        locale: told.locale ?? before?.locale ?? null,
        timeZone: told.timeZone ?? before?.timeZone ?? null,
      };
      if (fresh && same(fresh, record)) return false;
      if (!before || !same(before, record)) {
        const table = await conversations();
        const row = {
          partitionKey: person.tenant,
          rowKey: person.id,
          conversation: JSON.stringify(record),
        };
        // Without an etag: the newest word of the channel counts, whatever was there.
        await table.upsertEntity(row, 'Replace', { abortSignal: patience() });
      }
      remember(person, record);
      return before === undefined;
    },

    /** The object ids of everybody of a tenant who has the app. */
    async *peopleWithChat(tenant: string): AsyncGenerator<string> {
      const table = await conversations();
      const filter = odata`PartitionKey eq ${tenant}`;
      const pages = table
        .listEntities<{ rowKey: string }>({ queryOptions: { filter, select: ['RowKey'] } })
        .byPage({ maxPageSize: PAGE });
      for await (const page of pages) yield* page.map(({ rowKey }) => rowKey);
    },

    /** Keeps whether the newest message in a conversation was refused, as long as it is still this conversation. */
    async noteRefusal(
      person: Recipient,
      { conversationId }: ConversationRecord,
      refused: UnreachableReason | undefined,
    ): Promise<void> {
      const table = await conversations();
      const row = await rowOrNothing(table.getEntity(person.tenant, person.id, { abortSignal: patience() }));
      const now = row && readStored(conversationRecord, JSON.parse(String(row.conversation)));
      if (!row || !now || now.conversationId !== conversationId || now.refused === refused) return;
      const { refused: _before, ...rest } = now;
      const record: ConversationRecord = { ...rest, ...(refused !== undefined && { refused }) };
      const next = { partitionKey: person.tenant, rowKey: person.id, conversation: JSON.stringify(record) };
      // Whoever has changed it meanwhile knows more than we do.
      if ((await replaceRow(table, next, row.etag)) !== 'changed-meanwhile') remember(person, record);
    },

    /** Drops it, where it is still this conversation. */
    async forgetConversation(person: Recipient, conversationId?: string): Promise<void> {
      recent.delete(keyOf(person));
      if (conversationId !== undefined && (await read(person))?.conversationId !== conversationId) return;
      const table = await conversations();
      try {
        await table.deleteEntity(person.tenant, person.id, { abortSignal: patience() });
      } catch (error) {
        if (!isStatus(error, 404)) throw error;
      }
    },
  };
}
