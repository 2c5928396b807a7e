import { EntityManager, IsNull } from 'typeorm';
import { PersonEntity } from '../../persistence/register/person.entity.js';

/** Everybody who works here and has this person as their line manager: a leader does not choose among them. */
export const wholeTeam = (db: EntityManager, leaderId: string): Promise<PersonEntity[]> =>
  db.find(PersonEntity, {
    where: { lineManagerId: leaderId, leftOn: IsNull() },
    order: { familyName: 'ASC', givenName: 'ASC', id: 'ASC' },
  });
