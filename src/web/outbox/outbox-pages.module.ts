import { Module } from '@nestjs/common';
import { Outbox } from './outbox.js';
import { OutboxPages } from './outbox.pages.js';

@Module({ providers: [Outbox], controllers: [OutboxPages] })
export class OutboxPagesModule {}
