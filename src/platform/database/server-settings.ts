/**
 * What the database server must do and must not write down. The embedded server is started with these; any server
 * is asked for them at start and refused, with the setting named, when it answers otherwise.
 */
export const REQUIRED_SETTINGS: Readonly<Record<string, string>> = {
  // Nothing acknowledged is lost.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Answers must not reach a log, not even through an error that quotes the row.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_parameter_max_length_on_error: '0',
  // The time of a commit would line ballots up with the register.
  track_commit_timestamp: 'off',
};

/** Asked for, but fixed when a cluster is made. */
export const REQUIRED_OF_CLUSTER: Readonly<Record<string, string>> = { data_checksums: 'on' };

const EMBEDDED_ONLY: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  log_connections: 'off',
  log_disconnections: 'off',
  log_checkpoints: 'off',
};

export const embeddedServerFlags = (port: number): string[] =>
  Object.entries({ ...REQUIRED_SETTINGS, ...EMBEDDED_ONLY, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
