import { otherOrganisations, otherOrganisation, summaryFile } from '../../../contract/summaries.ts';
import { exportOf } from '../../builders/exports.ts';
import { openRound, type Product } from '../../builders/product.ts';
import { answers, questionSet } from '../../builders/questionSets.ts';
import { closeRound, resultsWhen } from '../../builders/results.ts';
import { fileOf, summaryOfPeople } from '../../builders/summaries.ts';
import { answering, K, PATIENCE_MS } from './resultSteps.ts';

/** Files for other organisations, and those of other organisations. */
export function summaryTests(product: () => Product): void {
  const { crowd } = answering(product);
  const add = (round: string, body: unknown, person = 'owner-1') =>
    product().call(person, 'POST', `rounds/${round}/summaries`, body);
  const list = async (round: string, person = 'owner-1') => {
    const { body } = await product().call(person, 'GET', `rounds/${round}/summaries`);
    return otherOrganisations.parse(body).items;
  };

  test(
    'a file for other organisations holds the final figures of the company and nothing more, and another Concord opens it',
    async () => {
      const round = await openRound(product(), { title: 'Secret', regions: ['Hidden'], minimumGroupSize: K });
      const make = (person = 'owner-1', query = 'kind=summary') => exportOf(product(), person, round, query);
      await crowd(round, { side: 'sales', region: 'Hidden' }, K, answers(4));
      await crowd(round, { side: 'marketing', region: 'Hidden' }, K, answers(2));
      expect((await make()).status).toBe(409);
      expect((await product().call('sales-1', 'GET', `rounds/${round}/summaries`)).status).toBe(403);
      await closeRound(product(), round);
      const { scopes } = await resultsWhen(product(), round, ({ final }) => final);

      for (const [person, query, status] of [
        ['liaison-1', 'kind=summary', 403],
        ['sales-1', 'kind=summary', 403],
        ['owner-1', 'kind=summary&format=csv', 400],
        ['owner-1', 'kind=aggregate&format=json', 400],
      ] as const)
        expect([query, (await make(person, query)).status]).toEqual([query, status]);
      const made = await make();
      expect([made.status, made.headers.get('content-type')]).toEqual([
        200,
        'application/json; charset=utf-8',
      ]);
      expect(made.headers.get('content-disposition')).toMatch(
        /^attachment; filename="concord-comparison-20\d\d-q[1-4]\.json"$/,
      );
      const text = Buffer.from(made.bytes).toString();
      const file = summaryFile.parse(JSON.parse(text));
      expect([file.score, file.people]).toEqual([scopes[0]?.score, 'under-20']);
      expect(text).not.toMatch(new RegExp(`Secret|Hidden|${round}`));

      const theirs = await openRound(product(), { minimumGroupSize: K });
      const own = await add(theirs, { name: 'Ourselves', text });
      expect([own.status, own.body]).toMatchObject([
        422,
        { type: 'urn:concord:problem:own-summary', detail: expect.stringContaining('"Secret"') as string },
      ]);
      const of = fileOf();
      const added = await add(theirs, { name: '  Friends <b>& co</b> ', text: of });
      expect(added.status).toBe(201);
      const item = otherOrganisation.parse(added.body);
      expect(item).toMatchObject({
        name: 'Friends <b>& co</b>',
        sameQuestions: true,
        summary: JSON.parse(of) as unknown,
      });
      expect(await list(theirs)).toContainEqual(item);
      // Who may see the results of a round sees them beside it: of the closed one everybody.
      expect(await list(round, 'sales-1')).toContainEqual(item);
      expect((await product().call('sales-1', 'GET', `rounds/${theirs}/summaries`)).status).toBe(403);

      for (const [body, status, kind] of [
        [{ name: 'Once more', text: of }, 409, 'summary-there-already'],
        [{ name: 'FRIENDS <B>& CO</B>', text: fileOf(summaryOfPeople(9, 9)) }, 409, 'summary-there-already'],
        [{ name: 'A', text: 'P1;P2' }, 422, 'not-a-summary'],
        [{ name: 'A', text: text.replace('"version": 1', '"version": 7') }, 422, 'newer-summary'],
        [{ name: 'A', text: text.replace(/"sales": \d/, '"sales": 5') }, 422, 'damaged-summary'],
        [{ name: 'A', text: fileOf(summaryOfPeople(9, 9, questionSet())) }, 422, 'other-questions'],
        [{ name: 'A', text: ' '.repeat(33_000) }, 413, 'too-large'],
        [{ name: 'A', text: ' '.repeat(140_000) }, 413, 'too-large'],
        [{ name: ' ', text }, 400, 'invalid-request'],
        [{ name: 'x'.repeat(61), text }, 400, 'invalid-request'],
        [{ name: 'un\u200bseen', text }, 400, 'invalid-request'],
        [{ name: 7, text }, 400, 'invalid-request'],
        [{ name: 'A' }, 400, 'invalid-request'],
        [{ name: 'A', text, region: 'DACH' }, 400, 'invalid-request'],
        ['{"name": "A", "__proto__": {}, "text": ""}', 400, 'invalid-request'],
        ['not JSON', 400, 'invalid-json'],
      ] as const) {
        const refused = await add(theirs, body);
        expect([body, refused.status, refused.body.type]).toEqual([
          body,
          status,
          `urn:concord:problem:${kind}`,
        ]);
      }
      expect((await add(theirs, { name: 'A', text }, 'liaison-1')).status).toBe(403);
      expect((await add('nowhere', { name: 'A', text })).status).toBe(404);

      const remove = (id: string, person = 'owner-1') => product().call(person, 'DELETE', `summaries/${id}`);
      expect((await remove(item.id, 'sales-1')).status).toBe(403);
      expect((await remove(item.id)).status).toBe(204);
      for (const id of [item.id, 'nothing', '..%2F..']) expect((await remove(id)).status).toBe(404);
      expect(await list(theirs)).toEqual([]);
      const { items } = (await product().call('owner-1', 'GET', 'audit')).body as {
        items: { act: string; details: unknown }[];
      };
      // Rounds of this file that have closed may tell their people at any moment, which is an act of its own.
      const acts = items.filter(({ act }) => /^(summary-(added|removed)|exported)$/.test(act)).slice(0, 3);
      expect(acts).toMatchObject([
        { act: 'summary-removed', details: { organisation: 'Friends <b>& co</b>' } },
        { act: 'summary-added', details: { organisation: 'Friends <b>& co</b>' } },
        { act: 'exported', details: { file: 'summary', format: 'json' } },
      ]);
    },
    PATIENCE_MS,
  );
}
