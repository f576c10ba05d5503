/** An app setting that must be there: on this machine an environment variable. */
export function appSetting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The app setting ${name} is missing.`);
  return value;
}

/** Fills `%NAME%` with the app setting of that name, as Azure does in queue names and schedules. */
export const resolveSettings = (text: string): string =>
  text.replace(/%(\w+)%/g, (_, name: string) => appSetting(name));
