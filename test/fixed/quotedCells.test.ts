import { readRoster } from '../../api/flows/roster/readRoster.ts';
import de from '../../contract/words/de.json' with { type: 'json' };
import es from '../../contract/words/es.json' with { type: 'json' };
import fr from '../../contract/words/fr.json' with { type: 'json' };
import nl from '../../contract/words/nl.json' with { type: 'json' };
import { inWords } from '../../contract/words/words.ts';

async function* chunk(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

// In every language what a list could not be read for stood in the quotation marks of programmers: "Mars".
test.each([
  ['en', {}, '"Mars"', '"DACH"'],
  ['de', de, '„Mars“', '„DACH“'],
  ['es', es, '«Mars»', '«DACH»'],
  ['fr', fr, '«\u202fMars\u202f»', '«\u202fDACH\u202f»'],
  ['nl', nl, '“Mars”', '“DACH”'],
])(
  'what is wrong in a list of people is quoted as the reader’s language does: %s',
  async (language, words, ...quoted) => {
    const text = 'user,side,region\nkarla@concord.example,sales,Mars\nines@concord.example,sales,dach\n';
    const read = await readRoster(['DACH'], chunk(text));
    const faults = read.kind === 'read' ? [] : read.faults;
    const [mars, dach] = faults.map(({ message }) => inWords(message, language, words));
    expect(mars).toContain(quoted[0]);
    expect(dach).toContain(quoted[1]);
  },
);
