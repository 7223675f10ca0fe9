import { adopted, adopter, adopterBy, numberOfPaper } from './adoptions.ts';
import {
  agreement,
  agreementNamed,
  agreementReached,
  parties,
  partiesBehindDay,
  severalParties,
  signedPaper,
} from './agreements.ts';
import { bodyCited, cited, dateCited, numberCited } from './cited-papers.ts';
import type { Filler, FrameContext } from './context.ts';
import { dateBehind, dateInside, dateMet, dateNext, dateNextAhead, dateOfPact } from './dates-beside.ts';
import { dateAhead, dateHeld, dateJustBehind, dateLater } from './dates-held.ts';
import { date, dateFounded, dateOfDeed, dateOfPaper, dateSigned } from './event-dates.ts';
import { eventName } from './event-names.ts';
import { locality, place, placeBehind, placeInside, placeTitled, territory } from './event-places.ts';
import { established, establishedBefore } from './foundings.ts';
import { assembled } from './groups.ts';
import {
  body,
  bodyHosted,
  bodyInside,
  eventAhead,
  eventCalled,
  format,
  host,
  namedBehind,
  ordinal,
  thanked,
} from './meetings.ts';
import { chosen, dateOfOperation, edition, runner, stage } from './operations.ts';
import {
  chair,
  chairing,
  editionJoined,
  guests,
  joinedFor,
  met,
  metDirectly,
  occasion,
  occasionBefore,
  occasionInside,
  participant,
  participants,
  severalBefore,
} from './participation.ts';
import { about, stance } from './positions.ts';
import { bodyOfPost, person, personInside, personNamed, post } from './posts.ts';
import { bodyRecorded, chairRecorded, numberTitled, placeRecorded, titled } from './recorded.ts';
import { resolver } from './resolving.ts';
import { adopterBehind, doer, doerBody, holder } from './subject.ts';

/** Every finder by the name that frames use. */
export const roleFinders = {
  body,
  ordinal,
  date,
  dateAhead,
  dateFounded,
  dateHeld,
  dateOfDeed,
  dateOfPaper,
  dateSigned,
  eventName,
  bodyRecorded,
  placeRecorded,
  chairRecorded,
  place,
  locality,
  placeInside,
  territory,
  format,
  person,
  personInside,
  post,
  bodyOfPost,
  agreement,
  parties,
  established,
  establishedBefore,
  adopted,
  adopter,
  adopterBy,
  adopterBehind,
  cited,
  numberCited,
  bodyCited,
  dateCited,
  dateJustBehind,
  titled,
  numberTitled,
  personNamed,
  numberOfPaper,
  doer,
  doerBody,
  holder,
  resolver,
  chosen,
  dateOfOperation,
  edition,
  stage,
  runner,
  participant,
  participants,
  met,
  metDirectly,
  severalBefore,
  host,
  chair,
  editionJoined,
  occasion,
  occasionBefore,
  stance,
  about,
  assembled,
  chairing,
  bodyInside,
  eventAhead,
  eventCalled,
  bodyHosted,
  namedBehind,
  guests,
  joinedFor,
  occasionInside,
  agreementNamed,
  dateInside,
  dateNext,
  dateNextAhead,
  dateLater,
  dateMet,
  agreementReached,
  thanked,
  placeBehind,
  placeTitled,
  severalParties,
  partiesBehindDay,
  dateOfPact,
  signedPaper,
  dateBehind,
} as const satisfies Record<string, (context: FrameContext) => Filler | null>;

export type RoleFinder = keyof typeof roleFinders;
