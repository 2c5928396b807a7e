import { createTransport, SendMailOptions, Transporter } from 'nodemailer';
import { Addressee, Delivery, Letter, Postbox } from '../../application/mails/postbox.js';
import { Config } from '../config/config.js';
import { ConfigurationError } from '../config/environment-reader.js';
import { Translations } from '../language/translations.js';
import { deliveryAfter } from './delivery.js';
import { LetterWriter } from './letter-writer.js';
import { usesOutbox } from './uses-outbox.js';

/** Where letters go: the configured server, or the built-in outbox, over the same protocol. */
function serverUrl(config: Config): string {
  if (config.mailUrl !== null) return config.mailUrl;
  if (usesOutbox(config)) return `smtp://127.0.0.1:${String(config.outboxPort)}`;
  throw new ConfigurationError([
    'MAIL_URL is not set. In production letters need a mail server: smtp://user:password@host:587.',
  ]);
}

/** Connections kept open beside each other. */
const CONNECTIONS = 8;

/** So many letters in so many milliseconds, evenly: a second's worth at a time, or one at a time where it is less. */
export const rateOf = (perMinute: number): { readonly rateLimit: number; readonly rateDelta: number } =>
  perMinute < 60
    ? { rateLimit: 1, rateDelta: Math.ceil(60_000 / perMinute) }
    : { rateLimit: Math.floor(perMinute / 60), rateDelta: 1000 };

/**
 * A mail program may offer to decline with one click (RFC 2369, RFC 8058): it posts to that address, and scanners that only
 * follow it change nothing.
 */
const declining = (letter: Letter, origin: string): Readonly<Record<string, string>> =>
  'declinePath' in letter
    ? {
        'List-Unsubscribe': `<${origin}${letter.declinePath}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {};

export class SmtpPostbox implements Postbox {
  private readonly transport: Transporter;
  private readonly writer: LetterWriter;

  constructor(
    private readonly config: Config,
    translations: Translations,
  ) {
    this.writer = new LetterWriter(config.appOrigin, translations);
    this.transport = createTransport({
      url: serverUrl(config),
      pool: true,
      maxConnections: CONNECTIONS,
      // The queue in the database tries again; here once is enough.
      maxRequeues: 0,
      ...(config.mailUrl === null ? { ignoreTLS: true } : rateOf(config.mailPerMinute)),
      connectionTimeout: 5000,
      greetingTimeout: 5000,
      socketTimeout: 20_000,
    });
  }

  async send(addressee: Addressee, letter: Letter): Promise<Delivery> {
    try {
      await this.transport.sendMail(this.mailFor(addressee, letter));
      return 'taken';
    } catch (error) {
      return deliveryAfter(error);
    }
  }

  close(): void {
    this.transport.close();
  }

  private mailFor(addressee: Addressee, letter: Letter): SendMailOptions {
    const { mailFrom, mailBounceTo, appOrigin } = this.config;
    const to = { name: addressee.name, address: addressee.email };
    return {
      from: mailFrom,
      to,
      // What cannot be delivered comes back there and not to the person who is named as the sender.
      ...(mailBounceTo !== null && { envelope: { from: mailBounceTo, to: [addressee.email] } }),
      ...this.writer.write(letter, addressee),
      headers: {
        'Content-Language': addressee.language,
        'Auto-Submitted': 'auto-generated',
        ...declining(letter, appOrigin),
      },
      // Nothing of ours tracks whether a letter was opened, and nobody's mail system needs to answer for it.
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}
