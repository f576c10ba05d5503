/** What has just been done, for the line that says so. */
export interface Notice {
  readonly text: string;
}
