import { local } from '../../test/builders/chats.ts';
import type { Product } from '../../test/builders/product.ts';
import type { Acting } from './api.ts';

/** Liaisons beside those of people.json: with names that are hard to set, and one who has not come yet. */
const more = [
  { id: '11111111-2222-4333-8444-555555555555', name: 'דנה לוי (5)', regions: ['DACH'] },
  {
    id: '11111111-2222-4333-8444-666666666666',
    name: '<b>Anna-Sophie</b> & Freiherrin von der Wasserburg-Hohenlohe',
    regions: ['Benelux', 'Nordics'],
  },
];

/** Enters the liaisons, and gives the app to a participant, so that messages of every kind have somebody to reach. */
export async function peopleIn(product: Product, api: Acting): Promise<void> {
  await local(product, 'chats/sales-1/install', {});
  const { items } = await api.act('owner-1', 'GET', 'liaisons');
  await api.change('owner-1', 'PUT', 'liaisons', { items: [...(items as unknown[]), ...more] });
}
