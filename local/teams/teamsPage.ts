import { join } from 'node:path';
import type { Handler } from '../server/listen.ts';
import { staticFiles } from '../server/staticFiles.ts';

const page = staticFiles(join(import.meta.dirname, 'page'), {});

export const teamsPage: Handler = async (request, response) => {
  if (!(await page(request, response, '/'))) response.writeHead(404).end();
};
