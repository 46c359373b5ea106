import { point } from './form/point';
import { shared } from './shared';
import { showFields } from './show-fields';

/** Put into a page of the IAM console or of Logz.io when the person wants to show a field, and never otherwise. */
shared.showFields = showFields;
shared.point = point;
