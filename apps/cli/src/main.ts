import { readdirSync } from 'node:fs';
import { type CommandDef, defineCommand, runCommand, showUsage } from 'citty';
import { faultLine } from './faultLine.ts';
import { say } from './import/words.ts';

const groups: Readonly<Record<string, string>> = {
  access: say(['工作人员的登录', 'Sign-in of staff']),
  import: say(['导入其他系统的数据', 'Take over data of other systems']),
  keys: say(['联系方式保险库的密钥', 'Keys of the contact vault']),
  privacy: say(['到期清除个人信息', 'Erase personal data whose time is over']),
  audit: say(['核对审计链', 'Check the chain of the audit trail']),
};

const examples: Readonly<Record<string, readonly string[]>> = {
  access: ['linli access reset-factors wang@office.example'],
  import: [
    'linli import folder ../data',
    'linli import places outlines.geojson --crs gcj02 --dry-run',
    'linli import appeals letters.csv --tenant 110106 --map text=content --map recordedAt=date',
  ],
  keys: ['linli keys rotate-contacts'],
  privacy: ['linli privacy anonymise --dry-run'],
  audit: ['linli audit verify', 'linli audit verify --tenant 110106'],
};

/** The sub-commands are the files of `commands/`, loaded when called: whoever adds one adds a file with a default export. */
function commandsIn(folder: URL): Record<string, () => Promise<CommandDef>> {
  const entries = readdirSync(folder, { withFileTypes: true });
  const commands = entries.flatMap((entry): [string, () => Promise<CommandDef>][] => {
    if (entry.isDirectory()) {
      const name = entry.name;
      const subCommands = commandsIn(new URL(`${name}/`, folder));
      return [
        [name, async () => defineCommand({ meta: { name, description: groups[name] ?? name }, subCommands })],
      ];
    }
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) return [];
    const load = async () =>
      ((await import(new URL(entry.name, folder).href)) as { default: CommandDef }).default;
    return [[entry.name.slice(0, -3), load]];
  });
  return Object.fromEntries(commands);
}

const subCommands = commandsIn(new URL('commands/', import.meta.url));
const linli = defineCommand({
  meta: { name: 'linli', description: say(['邻里：基层治理', 'Linli: grassroots governance']) },
  subCommands,
});

/** Shows how to call the command that the words name, under its whole name. */
async function showUsageOf(words: readonly string[]): Promise<void> {
  let [command, commands, above]: [CommandDef, unknown, string[]] = [linli, subCommands, []];
  let shown: readonly string[] = [];
  for (const [index, word] of words.entries()) {
    const next = (commands as typeof subCommands | undefined)?.[word];
    if (!next) break;
    command = await next();
    commands = command.subCommands;
    above = ['linli', ...words.slice(0, index)];
    shown = examples[word] ?? [];
  }
  await showUsage(command, above.length > 0 ? { meta: { name: above.join(' ') } } : undefined);
  if (shown.length > 0)
    console.log(`${say(['例如', 'Examples'])}\n\n${shown.map((line) => `  ${line}\n`).join('')}`);
}

const rawArgs = process.argv.slice(2);
if (rawArgs.length === 0 || rawArgs.includes('--help') || rawArgs.includes('-h')) {
  await showUsageOf(rawArgs);
} else {
  try {
    await runCommand(linli, { rawArgs });
  } catch (error) {
    const { line, isUsage } = faultLine(error);
    if (isUsage) await showUsageOf(rawArgs);
    console.error(line);
    process.exitCode = 1;
  }
}
