import { chatOf, local, postActivity, until, type ChatMessage } from '../../builders/chats.ts';
import { roundThatDiffers } from '../../builders/differingRound.ts';
import type { Product } from '../../builders/product.ts';

/** In which language somebody is spoken to: a part of the bot's tests, with their server. */
export function chatLanguageTests(product: () => Product): void {
  const last = async (person: string) => (await chatOf(product(), person)).at(-1);
  const opensTab = (person: string, language: string) =>
    product().call(person, 'GET', 'me', undefined, { 'Accept-Language': language });
  /** Comes by itself, in the language of the computer. */
  const update = { type: 'installationUpdate', action: 'add-upgrade', locale: 'en-US' };
  const kept = async (person: string) => {
    const { body } = await product().call(person, 'GET', 'me/data');
    return (body.chat as { language: string }).language;
  };

  test('who has opened the tab in German is told of a case in German, and reads of it when asking what is kept', async () => {
    await local(product(), 'chats/liaison-2/install', {});
    await opensTab('liaison-2', 'de-CH-u-co-phonebk, en;q=0.5');
    await postActivity(product(), 'liaison-2', update);
    const {
      ids: [about = ''],
    } = await roundThatDiffers(product());
    const isAbout = ({ attachments }: ChatMessage) => JSON.stringify(attachments ?? []).includes(about);
    const [told] = await until(
      async () => (await chatOf(product(), 'liaison-2')).filter(isAbout),
      ({ length }) => length > 0,
    );
    expect(JSON.stringify(told)).toContain('Ich übernehme');
    expect(await kept('liaison-2')).toBe('de-CH');
    // The channel leaves the language out at times.
    await postActivity(product(), 'liaison-2', { type: 'message', text: 'hilfe' });
    expect((await last('liaison-2'))?.text).toContain('**hilfe**: was ich kann');
  });

  test('an update of the app, in the language of the computer, changes nothing of that; a word does', async () => {
    await local(product(), 'chats/marketing-3/install', {});
    await opensTab('marketing-3', 'nl-NL');
    expect((await postActivity(product(), 'marketing-3', update)).status).toBe(200);
    expect(await kept('marketing-3')).toBe('nl-NL');
    await postActivity(product(), 'marketing-3', { type: 'message', text: 'help' });
    expect((await last('marketing-3'))?.text).toContain('**help**: wat ik kan');
    await postActivity(product(), 'marketing-3', { type: 'message', text: 'help', locale: 'en-GB' });
    expect((await last('marketing-3'))?.text).toContain('**help**: what I can do');
    expect(await kept('marketing-3')).toBe('en-GB');
  });

  test('the hello at the install is in the language that Teams tells with it', async () => {
    for (const [person, locale, words] of [
      ['marketing-2', 'de-DE', 'Guten Tag.'],
      ['marketing-4', 'nl-NL', 'Hallo.'],
    ] as const) {
      await local(product(), `chats/${person}/install`, { locale });
      expect((await last(person))?.text).toContain(words);
    }
  });
}
