/** What `concord` says of itself. */
export const help = `concord <command>

  analyse <answers.csv>   scores a file of answers: levels, areas, disagreements
  simulate                how often the detector is wrong, and how many answers it needs
  help [command]          this, or more of one command

Exit code: 0 fine, 1 something unexpected, 2 the input or the way it was called.
`;

export const analyseHelp = `concord analyse <answers.csv> [--json] [--k 5] [--set file.json]
                                      [--summary file.json]

  answers.csv   UTF-8, one row a person, comma or semicolon between the columns
                side, region, s1 to s20 (or the ids of the statements), in any order:
                side      sales, marketing or observer, or what the tab calls them in
                          English, German, French, Spanish or Dutch
                region    the company's own names; may be left out
                s1..s20   1 (strongly disagree) to 5 (strongly agree), empty for
                          "can't judge"
                "-" reads standard input. Other columns are not used. People who
                answered fewer than 80 % are left out and counted.
  --json        all figures in full, for programs
  --k           smallest group whose figures are shown, 3 or more
  --set         a company's own question set
  --summary     writes a file by which another organisation can compare itself:
                averages of the whole company to one decimal, no region, no name,
                this quarter; nothing of a side with fewer than k people
`;

export const simulateHelp = `concord simulate [--seed 1] [--rounds N] [--json]

  --seed        the same seed gives the same tables
  --rounds      made-up rounds for each line; more rounds, more exact, more time
  --json        the tables for programs
`;
