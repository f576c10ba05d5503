import { AppManifestUtils } from '@microsoft/app-manifest';
import type { TeamsManifest } from '@microsoft/app-manifest';
import type { Values } from './environment.ts';

const PLACEHOLDER = /\$\{\{(\w+)\}\}/g;

/** @returns the names of the placeholders in a text, each once, in their order. */
export const placeholdersOf = (text: string): string[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)),
];

/** @returns what a JSON text holds with every `${{NAME}}` replaced by its value. Quotes in a value do no harm. */
export const filledTexts = (template: string, values: Values): unknown =>
  JSON.parse(template, (_, item: unknown) =>
    typeof item === 'string' ? item.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '') : item,
  );

/** @returns what the schema that the manifest names says against it: one sentence each, with the field first. */
export const schemaProblems = async (manifest: TeamsManifest): Promise<string[]> =>
  (await AppManifestUtils.validateAgainstSchema(manifest)).map((problem) => `manifest.json: ${problem}`);
