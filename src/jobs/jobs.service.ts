import { Injectable } from '@nestjs/common';
import { CampaignTimersService } from '../application/campaigns/campaign-timers.service.js';
import { MailsService } from '../application/mails/mails.service.js';
import { Ticker } from './ticker.js';

const LETTERS_EVERY_MS = 500;
const CAMPAIGNS_EVERY_MS = 1000;

export interface JobReports {
  readonly openingDue: () => void;
  readonly failed: (error: unknown) => void;
}

@Injectable()
export class JobsService {
  private tickers: readonly Ticker[] = [];

  constructor(
    private readonly campaigns: CampaignTimersService,
    private readonly mails: MailsService,
  ) {}

  start(reports: JobReports): void {
    const letters = async (): Promise<void> => {
      await this.mails.sendDue();
    };
    const campaigns = async (): Promise<void> => {
      if (await this.campaigns.run()) reports.openingDue();
    };
    this.tickers = [
      new Ticker(LETTERS_EVERY_MS, letters, reports.failed),
      new Ticker(CAMPAIGNS_EVERY_MS, campaigns, reports.failed),
    ];
    for (const ticker of this.tickers) ticker.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.tickers.map((ticker) => ticker.stop()));
  }
}
