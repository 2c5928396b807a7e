import { resolve } from 'node:path';

/** Every wrong setting of the environment, so that they are mended in one go. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Reads variables one by one and remembers what was wrong with them instead of stopping at the first. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  problem(text: string): void {
    this.problems.push(text);
  }

  optional(name: string): string | null {
    const value = this.environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  text(name: string, fallback: string): string {
    return this.optional(name) ?? fallback;
  }

  port(name: string, fallback: number): number {
    const value = this.optional(name);
    if (value === null) return fallback;
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.problem(`${name} must be a port number from 0 to 65535, but is "${value}".`);
    return fallback;
  }

  wholeNumber(
    name: string,
    { fallback, least, most }: { readonly fallback: number; readonly least: number; readonly most: number },
  ): number {
    const value = this.optional(name);
    if (value === null) return fallback;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    this.problem(`${name} must be a number from ${String(least)} to ${String(most)}, but is "${value}".`);
    return fallback;
  }

  /** The problem does not repeat the value. */
  secret(name: string): string | null {
    const value = this.optional(name);
    if (value !== null && value.length < 32) this.problem(`${name} must have at least 32 characters.`);
    return value;
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.optional(name);
    if (value === null) return fallback;
    const match = allowed.find((candidate) => candidate === value);
    if (match === undefined) this.problem(`${name} must be one of ${allowed.join(', ')}, but is "${value}".`);
    return match ?? fallback;
  }

  origin(name: string, fallback: string): string {
    const value = this.text(name, fallback);
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.origin === value) return value;
    this.problem(
      `${name} must be an origin such as https://feedback.example.org without a path, but is "${value}".`,
    );
    return value;
  }

  postgresUrl(name: string): string | null {
    const value = this.optional(name);
    if (value === null) return null;
    if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)) return value;
    this.problem(`${name} must be a URL such as postgresql://user:password@host:5432/tosturi.`);
    return null;
  }

  twoDirectories(name: string, fallback: readonly [string, string]): readonly [string, string] {
    const value = this.optional(name);
    if (value === null) return fallback;
    const [first, second, ...more] = value.split(',').map((part) => part.trim());
    if (first && second && more.length === 0 && first !== second) return [resolve(first), resolve(second)];
    this.problem(`${name} must name two different directories, separated by a comma.`);
    return fallback;
  }
}
