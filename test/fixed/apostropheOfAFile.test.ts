import { analysisOf } from '../../cli/analyse/analysis.ts';
import { readAnswers } from '../../cli/reading/readAnswers.ts';
import { csvText } from '../../csv/text.ts';
import { concord20 } from '../builders/questionSets.ts';

const regions = ['=1+1', '@SUM(A1)', "+cmd|' /C calc'!A1", '-2+3', "'t Gooi"];

/**
 * In a file, what a spreadsheet would run begins with an apostrophe. `concord analyse` took it for a part of the region's name,
 * and told of a region that the tab does not know.
 */
test('concord analyse calls the regions of a file that Concord has made what the tab calls them', async () => {
  const head = ['id', 'side', 'region', ...concord20.statements.map((_, index) => `s${index + 1}`)];
  const rows = regions.map((region) => ['x', 'sales', region, ...concord20.statements.map(() => '3')]);
  const file = csvText(head, rows);
  expect(file).toContain("'=1+1");
  const analysis = analysisOf(concord20, 3);
  const read = await readAnswers(concord20, chunks(file), analysis.add);
  expect(read).toMatchObject({ kind: 'read', people: regions.length, regions });
});

async function* chunks(text: string) {
  yield Promise.resolve(Buffer.from(text));
}
