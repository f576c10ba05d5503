import { setTimeout as wait } from 'node:timers/promises';
import { odata, type TableClient } from '@azure/data-tables';
import type { Recipient, UnreachableReason } from '../../contract/deliveries.ts';
import { conversationRecord, type ConversationRecord } from '../../contract/conversations.ts';
import { readStored } from '../../contract/stored.ts';
import { addRow, isStatus, patience, replaceRow, rowOrNothing, type Table } from './storage.ts';

/** How long what was read of a conversation may be used: a delivery finds out by itself when it has ended. */
const FRESH_MS = 30_000;
const MOST_REMEMBERED = 5_000;
const PAGE = 1_000;
/** One person's row has few writers: their own words, the tab, and a delivery that ends. */
const MOST_TRIES = 8;
const LONGEST_WAIT_MS = 50;

const keyOf = ({ tenant, id }: Recipient) => `${tenant}~${id}`;
const same = (a: ConversationRecord, b: ConversationRecord) => JSON.stringify(a) === JSON.stringify(b);

const rowOf = (person: Recipient, record: ConversationRecord) => ({
  partitionKey: person.tenant,
  rowKey: person.id,
  conversation: JSON.stringify(record),
});

/**
 * Where the bot reaches people: a row for everybody who has the app.
 * @param now the clock by which what was read grows old
 */
export function conversationStore(conversations: Table, now = () => new Date()) {
  const recent = new Map<
    string,
    { readonly record: ConversationRecord | undefined; readonly until: number }
  >();

  function remember(person: Recipient, record: ConversationRecord | undefined): void {
    recent.delete(keyOf(person));
    recent.set(keyOf(person), { record, until: now().getTime() + FRESH_MS });
    const oldest = recent.size > MOST_REMEMBERED ? recent.keys().next().value : undefined;
    if (oldest !== undefined) recent.delete(oldest);
  }

  async function rowIn(table: TableClient, { tenant, id }: Recipient) {
    const row = await rowOrNothing(table.getEntity(tenant, id, { abortSignal: patience() }));
    const record = row && readStored(conversationRecord, JSON.parse(String(row.conversation)));
    return row && record && { record, etag: row.etag };
  }
  const read = async (person: Recipient) => (await rowIn(await conversations(), person))?.record;

  /**
   * Changes what is there, read anew where somebody else was faster: neither change takes back the other.
   * @param change what it becomes; undefined where there is nothing to keep
   * @returns what was there before, and what is there now
   */
  async function changeRow<Kept extends ConversationRecord | undefined>(
    person: Recipient,
    change: (before: ConversationRecord | undefined) => Kept,
  ) {
    const table = await conversations();
    for (let tried = 1; tried <= MOST_TRIES; tried++) {
      if (tried > 1) await wait(Math.random() * LONGEST_WAIT_MS);
      const row = await rowIn(table, person);
      const record = change(row?.record);
      if (!record) return { before: row?.record, record };
      const written =
        row === undefined
          ? await addRow(table, rowOf(person, record))
          : same(row.record, record) || (await replaceRow(table, rowOf(person, record), row.etag));
      if (typeof written === 'string') continue;
      remember(person, record);
      return { before: row?.record, record };
    }
    throw new Error(
      `changeRow requires that nobody else changes a conversation ${MOST_TRIES} times meanwhile`,
    );
  }

  return {
    /** The conversation with a person, as it was at most half a minute ago; undefined where the app is not installed. */
    async conversationWith(person: Recipient): Promise<ConversationRecord | undefined> {
      const known = recent.get(keyOf(person));
      // Somebody may have installed the app on another instance: only what is there is remembered.
      if (known?.record && known.until > now().getTime()) return known.record;
      const record = await read(person);
      remember(person, record);
      return record;
    },

    /**
     * Keeps where a person is reached now. Language and time zone stay where the channel does not tell them this time.
     * @param spoken whether they have said or pressed something: what comes by itself, such as an update of the app, changes
     * no language that is known
     * @returns the conversation as it is now, and whether nothing was known of them before
     */
    async keepConversation(
      person: Recipient,
      told: ConversationRecord,
      spoken = true,
    ): Promise<{ readonly record: ConversationRecord; readonly isNew: boolean }> {
      // Read each time, not remembered: since then the tab may have noted another language on another instance.
      const { before, record } = await changeRow(person, (known) => ({
        ...told,
        locale: (spoken ? (told.locale ?? known?.locale) : (known?.locale ?? told.locale)) ?? null,
        timeZone: told.timeZone ?? known?.timeZone ?? null,
      }));
      return { record, isNew: before === undefined };
    },

    /** Notes in which language somebody is written to from now on, where they have the app; else nothing. */
    async noteLanguage(person: Recipient, locale: string): Promise<void> {
      await changeRow(person, (known) => known && { ...known, locale });
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
      await changeRow(person, (known) => {
        if (known?.conversationId !== conversationId) return undefined;
        const { refused: _before, ...rest } = known;
        return { ...rest, ...(refused !== undefined && { refused }) };
      });
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
