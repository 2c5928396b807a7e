import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of a campaign's published list: the receipt of a ballot, or padding that looks the same. */
@Entity({ schema: 'results', name: 'receipts' })
export class ReceiptEntity {
  @Column('uuid')
  organisationId: string;

  @PrimaryColumn('uuid')
  campaignId: string;

  @PrimaryColumn('text')
  receipt: string;
}
